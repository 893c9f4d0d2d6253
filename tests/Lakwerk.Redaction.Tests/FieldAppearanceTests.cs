using System.Text.RegularExpressions;
using Lakwerk.Redaction.Tests.Fixtures;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Tests;

/// <summary>Fields that leave it to the viewer to draw them show on paper what the viewer showed; poppler reads it.</summary>
public sealed class FieldAppearanceTests
{
    private static readonly Box Field = new(100, 600, 300, 640);

    [RequiresToolTheory("pdftotext")]
    [InlineData("/FT /Tx /V (Zeekant 12) /DA (/F1 10 Tf 0 g)", "Zeekant 12")]
    [InlineData("/FT /Tx /V (Zeekant 12) /DA (/Unknown 0 Tf 1 0 0 rg)", "Zeekant 12")]
    [InlineData("/FT /Tx /V (Zeekant 12)", "Zeekant 12")]
    [InlineData("/FT /Tx /V <FEFF004500E9006E>", "Eén")]
    [InlineData("/FT /Tx /Ff 4096 /V (Een regel die te lang is voor het veld en daarom breekt) /DA (/F1 10 Tf)", "Een regel die te lang is voor\nhet veld en daarom breekt")]
    [InlineData("/FT /Tx /Ff 4096 /V (Een\\rTwee) /DA (/F1 10 Tf)", "Een\nTwee")]
    [InlineData("/FT /Tx /Ff 16777216 /MaxLen 4 /V (1234) /DA (/F1 10 Tf)", "1 2 3 4")]
    [InlineData("/FT /Ch /Ff 131072 /V (b) /Opt [[(a) (Aal)] [(b) (Bot)]] /DA (/F1 10 Tf)", "Bot")]
    [InlineData("/FT /Btn /Ff 65536 /MK << /CA (Druk af) >> /DA (/F1 10 Tf)", "Druk af")]
    [InlineData("/FT /Btn /MK << /CA (4) >> /DA (/ZaDb 10 Tf)", "")]
    [InlineData("/Parent << /FT /Tx /V (Erfstuk) /DA (/F1 10 Tf) >>", "Erfstuk")]
    [InlineData("/FT /Tx /Ff 8192 /V (geheim) /DA (/F1 10 Tf)", "")]
    [InlineData("/FT /Tx /F 2 /V (verborgen) /DA (/F1 10 Tf)", "")]
    [InlineData("/FT /Sig /V << /Contents (x) >>", "")]
    public void The_value_of_a_field_without_an_appearance_is_drawn(string keys, string text)
    {
        var run = Run.Redact(Form(keys));

        Assert.Equal(text, Tidy(run.Poppler("-layout")));
        run.CheckWithQpdf();
    }

    [RequiresToolTheory("pdftotext")]
    [InlineData(0, 102, 1)]
    [InlineData(1, 182, 1)]
    [InlineData(2, 262, 1)]
    public void The_value_stands_left_in_the_middle_or_right(int alignment, double left, double slack)
    {
        var run = Run.Redact(Form($"/FT /Tx /Q {alignment} /V (Korten) /DA (/F1 10 Tf)"));

        Assert.InRange(Run.BoxOf(run.File, "Korten").Left, left - slack, left + slack);
    }

    [RequiresToolFact("pdftotext")]
    public void The_caption_of_a_push_button_stands_in_the_middle()
    {
        var run = Run.Redact(Form("/FT /Btn /Ff 65536 /MK << /CA (Korten) /BC [0 0 0] >> /DA (/F1 10 Tf)"));

        Assert.InRange(Run.BoxOf(run.File, "Korten").CentreX, 199, 201);
    }

    [Fact]
    public void A_mark_removes_from_a_drawn_value_what_lies_under_it()
    {
        var form = Form("/FT /Tx /V (Beste Kortenaar) /DA (/F1 10 Tf)");
        var shown = Run.BoxOf(Run.Redact(form).File, "Kortenaar");
        var run = Run.Redact(form, Run.Mark(shown));

        Assert.DoesNotContain("ortenaar", run.Everything(), StringComparison.Ordinal);
        Assert.Contains("Beste", run.Everything(), StringComparison.Ordinal);
    }

    [RequiresToolFact("pdftoppm")]
    public void Ground_and_edge_of_a_field_are_drawn()
    {
        var run = Run.Redact(Form("/FT /Tx /MK << /BG [0.8 0.8 1] /BC [1 0 0] >> /BS << /W 2 >>"));

        Assert.NotEqual(0, Picture.ByPoppler(run.File).InkIn(Field));
    }

    private static byte[] Form(string keys) => new Sheet("")
    {
        Catalog = "/AcroForm << /NeedAppearances true /Fields [6 0 R] /DR << /Font << /F1 5 0 R >> >> >>",
        Page = "/Annots [6 0 R]",
    }.Add($"<< /Type /Annot /Subtype /Widget /T (veld) /Rect [100 600 300 640] {keys} >>").Build();

    private static string Tidy(string text) =>
        string.Join('\n', text.Split('\n', '\f').Select(line => Regex.Replace(line.Trim(), " +", " ")).Where(line => line.Length > 0));
}
