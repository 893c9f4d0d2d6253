using System.Globalization;
using Lakwerk.Pdf.Layout;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Marks;
using Lakwerk.Redaction.Tests.Fixtures;
using Lakwerk.Testing;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Tests;

/// <summary>
/// Four times as much to read is four times as much work, not sixteen. Work is counted in bytes that the thread allocates:
/// nearly every step takes some, and unlike time they are the same on a busy machine.
/// </summary>
public sealed class GrowthTests
{
    private const int Few = 500;
    private const int Times = 4;
    private const double MostGrowth = Times * 1.25;

    private static readonly Dictionary<string, Func<int, byte[]>> Files = new()
    {
        ["pages of text"] = count => PdfFileBuilder.Pages([.. Enumerable.Range(1, count).Select(Page)]),
        ["pages in a chain of nodes"] = ChainOfNodes,
        ["objects in a table"] = count => Forms(5 * count).Xref().ToArray(),
        ["objects without a table"] = count => Forms(5 * count).Raw("trailer << /Root 1 0 R >>\n").ToArray(),
        ["objects in object streams"] = InObjectStreams,
        ["elements of a structure"] = count => TaggedSheet.Build(
            string.Concat(Enumerable.Range(0, count).Select(i => TaggedSheet.Line(i, 800 - i % 75 * 10, "Beste Kooper"))),
            [.. Enumerable.Range(0, count).Select(i => new Tag("P", "", i))]),
    };

    public static TheoryData<string> Names() => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Redaction_grows_with_the_file_and_not_with_its_square(string file) => CheckGrowth(Files[file], RedactAll);

    [Theory]
    [MemberData(nameof(Names))]
    public void Reading_grows_with_the_file_and_not_with_its_square(string file) => CheckGrowth(Files[file], ReadAll);

    private static void CheckGrowth(Func<int, byte[]> file, Action<byte[]> work)
    {
        byte[] small = file(Few), large = file(Few * Times);
        work(small); // tables that are made once do not count
        var (least, most) = (Count(() => work(small)), Count(() => work(large)));
        Assert.InRange((double)most / least, 1, MostGrowth);
    }

    private static long Count(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void RedactAll(byte[] file)
    {
        using var document = PdfDocument.Open(file);
        var marks = Enumerable.Range(1, document.PageCount).Select(page => new Mark { Id = $"m{page}", Page = page, Boxes = [new Box(100, 695, 150, 712)] }).ToList();
        Assert.IsType<RedactionOutcome.Redacted>(Redactor.Redact(document, marks, new RedactionOptions(), Stream.Null));
    }

    private static void ReadAll(byte[] file)
    {
        using var document = PdfDocument.Open(file);
        foreach (var page in new DocumentTextReader(document).ReadPages()) Assert.NotNull(page.Text);
        foreach (var id in document.ObjectIds) Assert.NotNull(document.Load(id));
    }

    private static string Page(int number) => string.Create(CultureInfo.InvariantCulture, $"BT /F1 12 Tf 72 700 Td (Bladzijde {number}, beste Kooper) Tj ET");

    /// <summary>Each node holds a page and the next node, as some writers do when they append.</summary>
    private static byte[] ChainOfNodes(int count)
    {
        var builder = new PdfFileBuilder().Object(1, "<< /Type /Catalog /Pages 10 0 R >>").Object(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (var i = 0; i < count; i++)
        {
            var node = 10 + 3 * i;
            var next = i + 1 < count ? $"{node + 3} 0 R" : "";
            var parent = i > 0 ? $"/Parent {node - 3} 0 R" : "";
            builder.Object(node, $"<< /Type /Pages /Count {count - i} {parent} /Kids [{node + 1} 0 R {next}] >>")
                .Object(node + 1, $"<< /Type /Page /Parent {node} 0 R /MediaBox [0 0 595 842] /Contents {node + 2} 0 R /Resources << /Font << /F1 5 0 R >> >> >>")
                .Stream(node + 2, "", Page(i + 1));
        }

        return builder.Xref().ToArray();
    }

    /// <summary>One page that draws many forms.</summary>
    private static PdfFileBuilder Forms(int count)
    {
        var names = string.Concat(Enumerable.Range(10, count).Select(number => $"/X{number} {number} 0 R "));
        var builder = new PdfFileBuilder()
            .AddOnePage(string.Concat(Enumerable.Range(10, count).Select(number => $"/X{number} Do ")), "")
            .Object(3, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << {names} >> >> >>");
        for (var number = 10; number < 10 + count; number++)
            builder.Stream(number, "/Type /XObject /Subtype /Form /BBox [0 0 595 842]", string.Create(CultureInfo.InvariantCulture, $"{number % 500} 300 10 10 re f"));
        return builder;
    }

    /// <summary>Settings of graphics, a hundred to an object stream, all of them used.</summary>
    private static byte[] InObjectStreams(int count)
    {
        const int Each = 100;
        var all = Enumerable.Range(10, 5 * count).ToList();
        var names = string.Concat(all.Select(number => $"/G{number} {number} 0 R "));
        var builder = new PdfFileBuilder()
            .AddOnePage(string.Concat(all.Select(number => $"/G{number} gs ")) + "100 100 10 10 re f")
            .Object(3, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /ExtGState << {names} >> >> >>");
        foreach (var chunk in all.Chunk(Each))
            builder.ObjectStream(100_000 + chunk[0], [.. chunk.Select(number => (number, string.Create(CultureInfo.InvariantCulture, $"<< /LW {number} >>")))]);
        return builder.XrefStream(200_000).ToArray();
    }
}
