using Lakwerk.Redaction.Tests.Fixtures;
using Lakwerk.Redaction.Widths;

namespace Lakwerk.Redaction.Tests;

/// <summary>What the report says that a width still tells.</summary>
public sealed class BitsTests
{
    private static readonly double All = Math.Log2(Surnames.All.Count);

    // Times has letters of many widths, so that a gap tells most.
    private static byte[] File(string name, string after = "en dank") =>
        new Sheet($"BT /F2 11 Tf 72.31 700 Td (Beste {name} {after}) Tj ET") { Fonts = "/F2 6 0 R" }.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>").Build();

    [Theory]
    [InlineData("van Dijk")]
    [InlineData("Bakker")]
    [InlineData("Wilhelminalaanbewoner")]
    public void A_stricter_policy_never_tells_more(string name)
    {
        var (exact, snap, none) = (Bits(name, WidthPolicy.Exact), Bits(name, WidthPolicy.Snap), Bits(name, WidthPolicy.Fixed));

        Assert.InRange(exact, snap, All);
        Assert.InRange(snap, none, exact);
        Assert.Equal(0, none);
    }

    [Fact]
    public void The_bits_are_those_of_the_names_that_would_leave_the_same_line()
    {
        var name = "van der Berg";
        var width = WidthOf(name);
        var fitting = Surnames.All.Count(other => Math.Abs(WidthOf(other) - width) <= 0.05);

        Assert.InRange(fitting, 1, Surnames.All.Count / 10);
        Assert.Equal(All - Math.Log2(fitting), Bits(name, WidthPolicy.Exact), 6);
    }

    [Fact]
    public void Names_that_leave_the_same_file_have_the_same_bits()
    {
        var name = "Bakker";
        var expected = Run.Redact(File(name), WidthPolicy.Snap, Run.MarkOn(File(name), name));
        var alike = 0;
        foreach (var other in Surnames.All.Where(other => !other.Contains(' ')).Where(other => Math.Abs(WidthOf(other) - WidthOf(name)) < 0.5).Take(40))
        {
            var actual = Run.Redact(File(other), WidthPolicy.Snap, Run.MarkOn(File(other), other));
            if (!actual.File.AsSpan().SequenceEqual(expected.File)) continue;
            alike++;
            Assert.Equal(expected.Report.Marks["m1"].Bits!.Value, actual.Report.Marks["m1"].Bits!.Value, 6);
        }

        Assert.InRange(alike, 2, 40);
    }

    [Fact]
    public void A_mark_without_text_has_no_bits() =>
        Assert.Null(Run.Redact(File("Bakker"), Run.Mark(new Text.Box(10, 10, 20, 20))).Report.Marks["m1"].Bits);

    [Fact]
    public void A_mark_over_a_picture_is_not_said_to_tell_nothing()
    {
        var file = new Sheet("q 300 0 0 40 60 690 cm BI /W 2 /H 1 /BPC 8 /CS /G ID \u0010\u00F0 EI Q BT 3 Tr /F1 12 Tf 72 700 Td (Beste Bakker en dank) Tj ET").Build();
        var run = Run.Redact(file, WidthPolicy.Fixed, Run.MarkOn(file, "Bakker"));

        Assert.True(run.Report.Marks["m1"].Bits > 0);
        Assert.Contains(run.Report.Warnings, warning => warning.Sentence.Contains("picture", StringComparison.Ordinal));
        Assert.Equal(Run.BoxOf(file, "dank").Left, Run.BoxOf(run.File, "dank").Left, 0.001);
    }

    [Fact]
    public void There_are_five_thousand_surnames_each_once()
    {
        Assert.InRange(Surnames.All.Count, 5000, 20_000);
        Assert.Equal(Surnames.All.Count, Surnames.All.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(Surnames.All, name => Assert.True(name.Length is >= 2 and <= 24 && name.All(c => char.IsAsciiLetter(c) || c == ' ')));
    }

    [SharedFact("names/surnames.lst")]
    public void A_fair_part_of_the_list_is_borne_by_people()
    {
        var borne = System.IO.File.ReadLines(SharedMaterial.PathOf("names/surnames.lst")).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.InRange(Surnames.All.Count(borne.Contains), 1900, Surnames.All.Count);
    }

    private static double Bits(string name, WidthPolicy width)
    {
        var file = File(name);
        var first = name.Split(' ')[0];
        var box = Run.BoxOf(file, first);
        foreach (var word in name.Split(' ')) box = box.Union(Run.BoxOf(file, word));
        return Run.Redact(file, width, Run.Mark(box)).Report.Marks["m1"].Bits!.Value;
    }

    private static double WidthOf(string name)
    {
        using var document = Lakwerk.Pdf.Objects.PdfDocument.Open(File("x"));
        var font = new Lakwerk.Pdf.Fonts.FontLoader(document.Limits).Load(document.Page(1).Resources.Dictionary("Font")!.Dictionary("F2")!);
        return name.Sum(letter => font.Read([(byte)letter]).Width) * 11;
    }
}
