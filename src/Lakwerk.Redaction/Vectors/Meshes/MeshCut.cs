using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Vectors.Meshes;

/// <summary>
/// A mesh without what lies in marked areas. Triangles are cut at the edge of an area, where their colours are mixed as a
/// viewer mixes them; patches are halved until each part lies outside or within, or is too small to be seen.
/// </summary>
internal sealed class MeshCut
{
    private const double SmallestPatch = 0.5;
    private const int DeepestHalving = 24;
    private const int BytesOfTriangle = 64;
    private const int BytesOfPatch = 512;
    private readonly MeshWriter _writer;
    private readonly IReadOnlyList<Box> _areas;
    private readonly ShadingBudget _budget;

    private MeshCut(MeshWriter writer, IReadOnlyList<Box> areas, ShadingBudget budget)
    {
        _writer = writer;
        _areas = areas;
        _budget = budget;
    }

    /// <summary>The mesh that is left, which may be empty; null when the shading is no mesh or cannot be cut.</summary>
    /// <param name="shading">A shading of type 4 to 7.</param>
    /// <param name="toUser">From the space of the shading to user space.</param>
    /// <param name="areas">What must go, in user space.</param>
    /// <param name="limits">Limits on the data.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="PdfException">The data passes a limit.</exception>
    public static PdfStream? Of(PdfObject shading, in Matrix toUser, IReadOnlyList<Box> areas, PdfLimits limits, ShadingBudget budget)
    {
        if (shading.Resolve() is not PdfStream stream || !toUser.TryInvert(out var fromUser) || MeshCoding.Of(stream.Dictionary) is not { } coding) return null;
        var decoded = StreamDecoder.Decode(stream, limits);
        if (decoded.ImageFilter is not null || !budget.Spend(decoded.Data.Length)) return null;
        var cut = new MeshCut(new MeshWriter(coding, fromUser), areas, budget);
        var reader = new MeshReader(decoded.Data, coding, toUser);
        var type = stream.Dictionary.Int("ShadingType");
        var isDone = type switch
        {
            4 => cut.Triangles(reader.FreeTriangles()),
            5 => stream.Dictionary.Int("VerticesPerRow") is > 1 and <= MeshReader.MostPieces and var perRow && cut.Triangles(reader.Lattice(perRow)),
            6 or 7 => cut.Patches(reader.Patches(withInside: type == 7)),
            _ => false,
        };
        return isDone ? cut._writer.Shading(stream.Dictionary, type < 6 ? 4 : 7) : null;
    }

    private bool Triangles(List<MeshVertex[]> triangles)
    {
        if (triangles.Count >= MeshReader.MostPieces) return false;
        foreach (var triangle in triangles)
        {
            List<MeshVertex[]> parts = [triangle];
            foreach (var area in _areas)
            {
                var next = new List<MeshVertex[]>(parts.Count);
                foreach (var part in parts) ConvexCut.Subtract(part, area, next);
                parts = next;
            }

            // A corner cut off leaves more than three corners: a fan of triangles.
            foreach (var part in parts)
                for (var i = 1; i + 1 < part.Length; i++) _writer.Triangle(part[0], part[i], part[i + 1]);

            if (!_budget.Spend((1L + parts.Count) * BytesOfTriangle)) return false;
        }

        return true;
    }

    private bool Patches(List<MeshPatch> patches)
    {
        if (patches.Count >= MeshReader.MostPieces) return false;
        foreach (var patch in patches)
            if (!Patch(patch, 0)) return false;
        return true;
    }

    private bool Patch(MeshPatch patch, int depth)
    {
        if (!_budget.Spend(BytesOfPatch)) return false;
        var bounds = patch.Bounds;
        if (!_areas.Any(bounds.Overlaps))
        {
            _writer.Patch(patch);
            return true;
        }

        if (BoxRegion.BoundsOfRest(bounds, _areas) is null || Math.Max(bounds.Width, bounds.Height) < SmallestPatch || depth == DeepestHalving) return true;
        var (first, second) = patch.Halves(acrossRows: patch.IsWide);
        return Patch(first, depth + 1) && Patch(second, depth + 1);
    }
}
