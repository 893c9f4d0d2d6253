using System.Globalization;
using Lakwerk.Redaction.Tests.Fixtures;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Tests;

/// <summary>
/// The width policy that leaves nothing of the width: files that differ in a name of any length, and in all that the name
/// moved, give the same output, byte for byte.
/// </summary>
public sealed class FixedTests
{
    private const double Points = 12;

    private static readonly string[] Names = ["Ko", "Jansen", "Wilhelmina", "van der Kortenaar-Bakker"];

    // Each writes a page on which a name moves what a typesetter would move. Letters of F1 are 7.2 points wide.
    private static readonly Dictionary<string, Func<string, byte[]>> Layouts = new()
    {
        ["one string"] = name => Page($"BT /F1 12 Tf 72 700 Td (Beste {name}, dank voor alles) Tj ET"),
        ["no space before or behind"] = name => Page($"BT /F1 12 Tf 72 700 Td (Beste \\({name}\\), dank) Tj ET"),
        ["three strings that follow each other"] = name => Page($"BT /F1 12 Tf 72 700 Td (Beste ) Tj ({name}) Tj ( en dank) Tj ET"),
        ["each word at its own place, as Word writes"] = name => Page(Words(72, "Beste", name, "en", "dank")),
        ["letter by letter"] = name => Page(Letters(72, $"Beste {name} en dank")),
        ["two sizes and a raised letter"] = name => Page($"BT /F1 12 Tf 72 700 Td (Beste {name}) Tj 5 Ts /F1 7 Tf (1) Tj 0 Ts /F1 12 Tf ( en dank) Tj ET"),
        // A line is never so loose that a name of any length could have been in it.
        ["justified between two margins"] = name => Page(Justified(name) + Lines("Deze regel staat helemaal vol tot aan de kantlijn", "Ook deze regel vult de hele breedte op tot aan de k")),
        ["justified by its letters"] = name => Page(Tracked(name) + Lines("Deze regel staat helemaal vol tot aan de kantlijn")),
        ["turned a quarter"] = name => Page($"BT /F1 12 Tf 0 1 -1 0 300 72 Tm (Beste {name} en dank) Tj ET"),
        ["slanting"] = name => Page($"BT /F1 12 Tf 0.9 0.3 -0.3 0.9 72 400 Tm (Beste {name} en dank) Tj ET"),
        ["scaled and mirrored by the page"] = name => Page($"q 2 0 0 -2 0 842 cm BT /F1 6 Tf 1 0 0 -1 36 71 Tm (Beste {name} en dank) Tj ET Q"),
        ["raised, spaced and stretched"] = name => Page($"BT /F1 12 Tf 80 Tz 3 Ts 0.4 Tc 1 Tw 72 700 Td (Beste {name} en dank) Tj ET"),
        ["in a form"] = name => new Sheet("q 1 0 0 1 3 5 cm /Fm Do Q") { Resources = "/XObject << /Fm 6 0 R >>" }
            .AddStream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >>", $"BT /F1 12 Tf 72 700 Td (Beste {name} en dank) Tj ET").Build(),
        ["before an underlined word"] = name => Page($"BT /F1 12 Tf 72 700 Td (Beste {name}, zie bijlage) Tj ET " + Bar(72 + Width($"Beste {name}, zie "), 698, Width("bijlage"), 0.6)),
        ["before two underlined words, in one path"] = name => Page(FormattableString.Invariant($"BT /F1 12 Tf 72 700 Td (Beste {name}, zie bijlage) Tj ET {72 + Width($"Beste {name}, ")} 698 {Width("zie")} 0.6 re {72 + Width($"Beste {name}, zie ")} 698 {Width("bijlage")} 0.6 re f")),
        ["before a word in a frame"] = name => Page(FormattableString.Invariant($"0.6 w {72 + Width($"Beste {name}, zie ")} 697 {Width("bijlage")} 13 re S BT /F1 12 Tf 72 700 Td (Beste {name}, zie bijlage) Tj ET")),
        ["before a highlighted word"] = name => Page("1 1 0 rg " + Bar(72 + Width($"Beste {name}, zie "), 697, Width("bijlage"), 13) + $"0 g BT /F1 12 Tf 72 700 Td (Beste {name}, zie bijlage) Tj ET"),
        ["before a link"] = name => Linked(name),
        ["columns"] = name => Page(Row(700, name, "Leiden", "1999") + Row(680, "Beek", "Delft", "2001") + Row(660, "Dijk", "Goes", "2003")),
        ["columns of numbers"] = name => Page(Numbers(700, name, "12,50") + Numbers(680, "Beek", "7,00") + Numbers(660, "Dijk", "1.234,00")),
        ["in the middle"] = name => Page(Centred(700, $"Besluit {name}") + Centred(680, "op uw verzoek van mei") + Centred(660, "over afval")),
        ["against the right margin"] = name => Page(Flush(700, $"van {name} te Goes") + Flush(680, "aan allen") + Flush(660, "hier en elders")),
        ["at the end of the line"] = name => Page($"BT /F1 12 Tf 72 700 Td (Met dank aan {name}) Tj 0 -14 Td (en allen) Tj ET"),
        ["at the start of the line"] = name => Page($"BT /F1 12 Tf 72 700 Td ({name} schrijft ons) Tj 0 -14 Td (en allen) Tj ET"),
        ["alone on its line"] = name => Page($"BT /F1 12 Tf 72 700 Td ({name}) Tj 0 -14 Td (en allen) Tj ET"),
        ["from top to bottom"] = name => new Sheet($"BT /F2 12 Tf 300 700 Td <{Hex($"Beste {name} en dank")}> Tj ET") { Fonts = "/F2 6 0 R" }
            .Add("<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-V /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>")
            .Add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>")
            .AddStream("", "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0020> <007E> <0020> endbfrange endcmap").Build(),
    };

    public static TheoryData<string> AllLayouts => [.. Layouts.Keys];

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void Names_of_any_length_leave_the_same_file(string layout)
    {
        var expected = Redacted(layout, Names[0], WidthPolicy.Fixed);
        foreach (var name in layout.StartsWith("justified", StringComparison.Ordinal) ? Names[1..3] : Names[1..])
        {
            var actual = Redacted(layout, name, WidthPolicy.Fixed);
            Assert.Equal(expected.Everything(), actual.Everything());
            Assert.True(expected.File.AsSpan().SequenceEqual(actual.File), name);
        }
    }

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void The_other_policies_tell_names_of_different_length_apart(string layout)
    {
        Assert.NotEqual(Redacted(layout, Names[0], WidthPolicy.Exact).Everything(), Redacted(layout, Names[2], WidthPolicy.Exact).Everything());
        Assert.NotEqual(Redacted(layout, Names[0], WidthPolicy.Snap).Everything(), Redacted(layout, Names[2], WidthPolicy.Snap).Everything());
    }

    [RequiresToolTheory("pdftotext", "qpdf")]
    [MemberData(nameof(AllLayouts))]
    public void What_is_left_can_be_read_in_its_order(string layout)
    {
        var run = Redacted(layout, "Jansen", WidthPolicy.Fixed);

        var text = string.Concat(run.Poppler("-raw").Where(c => !char.IsWhiteSpace(c)));
        Assert.DoesNotContain("Jansen", text, StringComparison.Ordinal);
        var left = Run.Words(Layouts[layout]("Jansen")).Select(word => word.Text.Replace("Jansen", "", StringComparison.Ordinal)).Where(word => word.Length > 1 && word.All(char.IsLetter));
        Assert.All(left, word => Assert.Contains(word, text, StringComparison.Ordinal));
        run.CheckWithQpdf();
    }

    [Fact]
    public void A_box_over_recognised_text_ends_where_the_words_beside_it_do()
    {
        var file = new Sheet("q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u0040 EI Q BT 3 Tr /F1 12 Tf 72 700 Td (Beste ) Tj (Bakker) Tj ( en dank) Tj ET").Build();
        var run = Run.Redact(file, WidthPolicy.Fixed, Run.MarkOn(file, "Bakker"));

        var box = Assert.Single(Run.Paths(run.File));
        Assert.InRange(box.Left, Run.BoxOf(file, "Beste").Right, Run.BoxOf(file, "Bakker").Left);
        Assert.InRange(box.Right, Run.BoxOf(file, "Bakker").Right, Run.BoxOf(file, "en").Left);
    }

    private static Run Redacted(string layout, string name, WidthPolicy width)
    {
        var file = Layouts[layout](name);
        var letters = Run.Words(file).SelectMany(word => word.Text.Zip(word.CharacterBoxes)).ToList();
        var wanted = name.Replace(" ", "", StringComparison.Ordinal);
        var first = string.Concat(letters.Select(letter => letter.First)).IndexOf(wanted, StringComparison.Ordinal);
        var box = letters.GetRange(first, wanted.Length).Select(letter => letter.Second).Aggregate((one, other) => one.Union(other));
        return Run.Redact(file, width, Run.Mark(box.Inflate(-0.5), label: "5.1.2e"));
    }

    private static byte[] Page(string content) => new Sheet(content).Build();

    private static string At(double x, double y, string text) => string.Create(CultureInfo.InvariantCulture, $"BT /F1 {Points} Tf {x} {y} Td ({text}) Tj ET ");

    private static double Width(string text) => text.Length * 0.6 * Points;

    private static string Words(double x, params string[] words)
    {
        var content = "";
        foreach (var word in words)
        {
            content += At(Math.Round(x, 2), 700, word);
            x += Width(word + " ");
        }

        return content;
    }

    private static string Letters(double x, string text) =>
        string.Concat(text.Select((letter, i) => At(x + Width(text[..i]), 700, letter.ToString())));

    private static string Lines(params string[] lines) => string.Concat(lines.Select((line, i) => At(72, 680 - 20 * i, line)));

    /// <summary>The spaces fill the line up to the margin.</summary>
    private static string Justified(string name)
    {
        var text = $"Aan {name} is de brief in mei al ter hand gesteld.";
        var room = Width("Deze regel staat helemaal vol tot aan de kantlijn") - Width(text);
        return string.Create(CultureInfo.InvariantCulture, $"BT /F1 {Points} Tf {room / text.Count(c => c == ' ')} Tw 72 700 Td ({text}) Tj ET 0 Tw ");
    }

    private static string Tracked(string name)
    {
        var text = $"Aan {name} is de brief in mei al ter hand gesteld.";
        var room = Width("Deze regel staat helemaal vol tot aan de kantlijn") - Width(text);
        return string.Create(CultureInfo.InvariantCulture, $"BT /F1 {Points} Tf {room / (text.Length - 1)} Tc 72 700 Td ({text}) Tj ET 0 Tc ");
    }

    private static string Row(double y, params string[] cells) => string.Concat(cells.Select((cell, i) => At(72 + 200 * i, y, cell)));

    private static string Numbers(double y, string name, string amount) => At(72, y, name) + At(400 - Width(amount), y, amount);

    private static string Centred(double y, string text) => At(297.5 - Width(text) / 2, y, text);

    private static string Flush(double y, string text) => At(500 - Width(text), y, text);

    private static string Bar(double x, double y, double width, double height) =>
        string.Create(CultureInfo.InvariantCulture, $"{x} {y} {width} {height} re f ");

    private static byte[] Linked(string name)
    {
        var from = 72 + Width($"Beste {name}, zie ");
        var link = string.Create(CultureInfo.InvariantCulture, $"<< /Type /Annot /Subtype /Link /Rect [{from - 1} 696 {from + Width("bijlage") + 1} 711] /A << /S /URI /URI (https://example.org/) >> >>");
        return new Sheet($"BT /F1 12 Tf 72 700 Td (Beste {name}, zie bijlage) Tj ET") { Page = $"/Annots [{link}]" }.Build();
    }

    private static string Hex(string text) => string.Concat(text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
}
