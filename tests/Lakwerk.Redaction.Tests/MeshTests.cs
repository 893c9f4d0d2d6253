using System.Buffers.Binary;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Tests.Fixtures;
using Lakwerk.Redaction.Vectors.Meshes;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Tests;

/// <summary>Meshes of colours are cut at a mark: beside it they look as they did, under it nothing of them is left.</summary>
public sealed class MeshTests
{
    private const string Square = "[0 0 200 200]";
    private static readonly Box Mark = new(60, 60, 140, 120);

    /// <summary>Each vertex a flag where the type has one, x, y (0 to 200) and red, green, blue (0 to 255).</summary>
    private static readonly Dictionary<int, int[]> Meshes = new()
    {
        [4] = [0, 10, 10, 255, 0, 0, 0, 190, 20, 0, 255, 0, 0, 100, 190, 0, 0, 255, 1, 195, 180, 255, 255, 0, 2, 20, 195, 0, 255, 255],
        [5] = [10, 10, 255, 0, 0, 100, 20, 0, 255, 0, 190, 10, 0, 0, 255, 20, 100, 255, 255, 0, 90, 95, 0, 0, 0, 185, 105, 255, 0, 255, 10, 190, 0, 255, 255, 100, 180, 255, 255, 255, 190, 190, 128, 128, 128],
        [6] = [0, 10, 10, 0, 70, 20, 130, 10, 190, 70, 180, 130, 199, 190, 190, 180, 130, 199, 70, 190, 10, 130, 20, 70, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 0],
        [7] = [0, 10, 10, 0, 70, 20, 130, 10, 190, 70, 180, 130, 199, 190, 190, 180, 130, 199, 70, 190, 10, 130, 20, 70, 0, 60, 70, 70, 130, 130, 140, 140, 60, 255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 0],
    };

    [RequiresToolTheory("pdftoppm", "mutool")]
    [InlineData(4, false)]
    [InlineData(5, false)]
    [InlineData(6, false)]
    [InlineData(7, false)]
    [InlineData(4, true)]
    [InlineData(7, true)]
    public void Beside_the_mark_a_mesh_looks_as_it_did(int type, bool asPattern)
    {
        var input = Page(type, Meshes[type], asPattern);
        var run = Run.Redact(input, WidthPolicy.Exact, Run.Mark(Mark));

        // MuPDF leaves single pixels open between triangles, and follows the outline of a patch closer where it was halved.
        Assert.InRange(Picture.ByPoppler(run.File).DifferencesOutside(Picture.ByPoppler(input), Mark), 0, 2);
        Assert.InRange(Picture.ByMuPdf(run.File).DifferencesOutside(Picture.ByMuPdf(input), Mark), 0, type < 6 ? 20 : 300);
        Assert.Empty(run.Report.Warnings);
        run.CheckWithQpdf();
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Under_the_mark_no_part_of_a_mesh_is_left(int type)
    {
        using var document = PdfDocument.Open(Run.Redact(Page(type, Meshes[type], asPattern: false), WidthPolicy.Exact, Run.Mark(Mark)).File);
        var shading = Assert.IsType<PdfStream>(document.Page(1).Resources.Dictionary("Shading")!.Entries[0].Value.Resolve());
        var reader = new MeshReader(StreamDecoder.Decode(shading, document.Limits).Data, MeshCoding.Of(shading.Dictionary)!, Matrix.Identity);
        var parts = type < 6 ? reader.FreeTriangles().Select(BoundsOf) : reader.Patches(withInside: true).Select(patch => patch.Bounds);

        Assert.NotEmpty(parts);
        Assert.DoesNotContain(parts, part => part.Overlaps(Mark.Inflate(-0.001)) && type >= 6);
        Assert.DoesNotContain(parts, part => Mark.Inflate(-0.001).Contains(part.CentreX, part.CentreY));
    }

    [Fact]
    public void The_output_does_not_depend_on_a_triangle_under_the_mark()
    {
        int[] around = [.. Meshes[4]];
        var one = Run.Redact(Page(4, [.. around, 0, 70, 70, 1, 2, 3, 0, 130, 70, 4, 5, 6, 0, 100, 110, 7, 8, 9], asPattern: false), Run.Mark(Mark));
        var other = Run.Redact(Page(4, [.. around, 0, 80, 75, 9, 9, 9, 0, 120, 80, 0, 0, 0, 0, 90, 100, 99, 8, 7], asPattern: false), Run.Mark(Mark));

        Assert.Equal(one.File, other.File);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_mesh_that_lies_under_the_mark_leaves_nothing(bool asPattern)
    {
        var run = Run.Redact(Page(4, [0, 70, 70, 1, 2, 3, 0, 130, 70, 4, 5, 6, 0, 100, 110, 7, 8, 9], asPattern), Run.Mark(Mark));

        Assert.DoesNotContain("/ShadingType", run.Everything(), StringComparison.Ordinal);
        Assert.Empty(run.Report.Warnings);
    }

    [Fact]
    public void A_triangle_that_a_box_is_taken_out_of_keeps_the_rest_of_its_area()
    {
        MeshVertex[] triangle = [new(new Point(0, 0), [0]), new(new Point(200, 0), [1]), new(new Point(0, 200), [0.5])];
        var left = new List<MeshVertex[]>();
        ConvexCut.Subtract(triangle, new Box(20, 20, 60, 70), left);

        Assert.Equal(200 * 200 / 2 - 40 * 50, left.Sum(AreaOf), 6);
    }

    [Fact]
    public void The_halves_of_a_patch_meet_where_it_was_cut_and_end_where_it_ended()
    {
        var patch = new MeshReader(Data(7, Meshes[7]), Coding(7), Matrix.Identity).Patches(withInside: true)[0];
        var (first, second) = patch.Halves(acrossRows: true);

        Assert.Equal(patch.Points[0], first.Points[0]);
        Assert.Equal(patch.Points[15], second.Points[15]);
        for (var row = 0; row < 4; row++) Assert.Equal(first.Points[row * 4 + 3], second.Points[row * 4]);
        Assert.Equal(first.Corners[1], second.Corners[0]);
    }

    [Fact]
    public void A_patch_that_shares_an_edge_takes_points_and_colours_of_the_one_before()
    {
        int[] two = [.. Meshes[6], 2, 250, 60, 250, 130, 250, 190, 230, 190, 210, 190, 200, 130, 205, 70, 205, 60, 9, 9, 9, 8, 8, 8];
        var patches = new MeshReader(Data(6, two), Coding(6), Matrix.Identity).Patches(withInside: false);

        Assert.Equal(patches[0].Points[15], patches[1].Points[0]);
        Assert.Equal(patches[0].Points[12], patches[1].Points[3]);
        Assert.Equal(patches[0].Corners[2], patches[1].Corners[0]);
        Assert.Equal(patches[0].Corners[3], patches[1].Corners[1]);
    }

    [Theory]
    [InlineData("/ShadingType 1 /ColorSpace /DeviceRGB /Domain [0 200 0 200] /Function << /FunctionType 4 /Domain [0 200 0 200] /Range [0 1 0 1 0 1] >>", "")]
    [InlineData("/ShadingType 4 /ColorSpace /DeviceRGB /BitsPerFlag 8 /BitsPerCoordinate 8 /BitsPerComponent 8 /Decode [0 0]", "00")]
    public void What_cannot_be_cut_goes_as_a_whole_and_is_named(string keys, string hex)
    {
        var run = Run.Redact(Sheet("/S sh", $"/Filter /ASCIIHexDecode {keys}", hex + ">"), Run.Mark(Mark));

        Assert.Single(run.Report.Warnings);
        Assert.DoesNotContain("/ShadingType", run.Everything(), StringComparison.Ordinal);
    }

    private static Box BoundsOf(MeshVertex[] shape) => shape.Select(v => Box.Of(v.At.X, v.At.Y, v.At.X, v.At.Y)).Aggregate((a, b) => a.Union(b));

    private static double AreaOf(MeshVertex[] shape) =>
        Math.Abs(shape.Select((v, i) => (v.At, Next: shape[(i + 1) % shape.Length].At)).Sum(edge => edge.At.X * edge.Next.Y - edge.Next.X * edge.At.Y)) / 2;

    private static byte[] Page(int type, int[] mesh, bool asPattern) =>
        Sheet(asPattern ? "/Pattern cs /P scn 5 5 190 190 re f" : "q 5 5 190 190 re W n /S sh Q", $"/Filter /ASCIIHexDecode {Keys(type)}", Convert.ToHexString(Data(type, mesh)) + ">");

    private static byte[] Sheet(string content, string keys, string data) =>
        new Sheet(content) { MediaBox = Square, Resources = "/Shading << /S 6 0 R >> /Pattern << /P << /PatternType 2 /Shading 6 0 R >> >>" }.AddStream(keys, data).Build();

    private static string Keys(int type) =>
        $"/ShadingType {type} /ColorSpace /DeviceRGB /BitsPerFlag 8 /BitsPerCoordinate 16 /BitsPerComponent 8 /Decode [0 400 0 400 0 1 0 1 0 1]{(type == 5 ? " /VerticesPerRow 3" : "")}";

    private static MeshCoding Coding(int type)
    {
        using var document = PdfDocument.Open(Page(type, Meshes[type], asPattern: false));
        return MeshCoding.Of(document.Page(1).Resources.Dictionary("Shading")!.Stream("S")!.Dictionary)!;
    }

    /// <summary>Numbers as they are stored: coordinates in two bytes, the rest in one.</summary>
    private static byte[] Data(int type, int[] mesh)
    {
        var bytes = new List<byte>();
        for (var at = 0; at < mesh.Length;)
        {
            var flag = type == 5 ? -1 : mesh[at++];
            if (flag >= 0) bytes.Add((byte)flag);
            var (points, colours) = type switch { 6 => (flag > 0 ? 8 : 12, flag > 0 ? 2 : 4), 7 => (flag > 0 ? 12 : 16, flag > 0 ? 2 : 4), _ => (1, 1) };
            for (var i = 0; i < points * 2; i++) AddCoordinate(bytes, mesh[at++]);
            for (var i = 0; i < colours * 3; i++) bytes.Add((byte)mesh[at++]);
        }

        return [.. bytes];
    }

    private static void AddCoordinate(List<byte> bytes, int value)
    {
        Span<byte> two = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(two, (ushort)Math.Round(value / 400.0 * ushort.MaxValue));
        bytes.AddRange(two);
    }
}
