using Lakwerk.Redaction.Marks;
using Lakwerk.Redaction.Tests.Fixtures;
using Lakwerk.Text;
using static Lakwerk.Redaction.Tests.Fixtures.TaggedSheet;

namespace Lakwerk.Redaction.Tests;

/// <summary>What stays of the structure that makes a file accessible. Every dump also checks the numbers both ways.</summary>
public sealed class StructureTests
{
    private const string Table = "/A << /O /Table ";

    [Fact]
    public void A_tagged_file_keeps_its_headings_lists_and_tables()
    {
        var input = Build(
            Line(0, 700, "Besluit") + Line(1, 680, "Inleiding") + Line(2, 660, "1.") + Line(3, 660, "Eerste") + Line(4, 640, "Naam") + Line(5, 620, "Zeekant"),
            new Tag("Document", "/Lang (nl-NL)",
                new Tag("H1", "/T (Kop) /C /Groot", 0),
                new Tag("P", "/A << /O /Layout /Placement /Block /SpaceAfter 12 /BBox [1 2 3 4] >>", 1),
                new Tag("L", "/A << /O /List /ListNumbering /Decimal >>", new Tag("LI", "", new Tag("Lbl", "", 2), new Tag("LBody", "", 3))),
                new Tag("Table", "", new Tag("TR", "", new Tag("TH", Table + "/Scope /Column /ColSpan 2 >> /ID (kolom)", 4)), new Tag("TR", "", new Tag("TD", Table + "/Headers [(kolom)] >>", 5)))));

        Assert.Equal(
            """
            Document Lang=nl-NL
              H1
                "Besluit"
              P <</O/Layout /Placement/Block /BBox[1 2 3 4]>>
                "Inleiding"
              L <</O/List /ListNumbering/Decimal>>
                LI
                  Lbl
                    "1."
                  LBody
                    "Eerste"
              Table
                TR
                  TH <</O/Table /ColSpan 2 /Scope/Column>> ID=(h0000001)
                    "Naam"
                TR
                  TD <</O/Table /Headers[(h0000001)]>>
                    "Zeekant"
            """,
            StructureDump.Of(Run.Redact(input).File));
    }

    [Fact]
    public void A_box_reads_where_the_text_was()
    {
        var input = Build(Line(0, 700, "Geachte Kortenaar") + Line(1, 680, "Kortekaas schrijft") + Line(2, 660, "Slot"), new Tag("P", "", 0), new Tag("P", "", 1), new Tag("P", "", 2));

        var run = Run.Redact(input, Run.MarkOn(input, "Kortenaar", label: "5.1.2e"), Run.MarkOn(input, "Kortekaas", label: "5.1.2i") with { Id = "m2" });

        Assert.Equal(
            """
            P
              "Geachte "
              Figure Lang=nl Alt=Gelakt: 5.1.2e
                "5.1.2e"
            P
              Figure Lang=nl Alt=Gelakt: 5.1.2i
                "5.1.2i"
              " schrijft"
            P
              "Slot"
            """,
            StructureDump.Of(run.File));
    }

    [Fact]
    public void Elements_that_lost_everything_go_and_one_box_stands_for_them()
    {
        var input = Build(
            Line(0, 700, "Kop") + Line(1, 680, "Geheim") + Line(2, 660, "Ook") + Line(3, 640, "Slot"),
            new Tag("Sect", "", new Tag("P", "", 0), new Tag("P", "", new Tag("Span", "", 1)), new Tag("P", "", 2), new Tag("P", "", 3)));

        var run = Run.Redact(input, new Mark { Id = "m1", Page = 1, Boxes = [new Box(60, 676, 300, 692), new Box(60, 656, 300, 672)], Ground = "5.1.2.e" });

        Assert.Equal(
            """
            Sect
              P
                "Kop"
              Figure Lang=nl Alt=Gelakt: 5.1.2.e
              P
                "Slot"
            """,
            StructureDump.Of(run.File));
    }

    [Fact]
    public void Cells_stay_while_their_row_has_content_and_rows_without_any_go()
    {
        var content = string.Concat(Enumerable.Range(0, 4).Select(row => Line(2 * row, 700 - 20 * row, "Rij" + row) + Line(2 * row + 1, 700 - 20 * row, "        Waarde" + row)));
        var input = Build(
            content,
            new Tag("Table", "",
                new Tag("TR", "", new Tag("TD", Table + "/RowSpan 3 >>", 0), new Tag("TD", "", 1)),
                new Tag("TR", "", new Tag("TD", "", 2), new Tag("TD", "", 3)),
                new Tag("TR", "", new Tag("TD", "", 4), new Tag("TD", "", 5)),
                new Tag("TR", "", new Tag("TD", "", 6), new Tag("TD", "", 7))));

        var run = Run.Redact(
            input,
            Run.Mark(new Box(60, 656, 400, 694), label: "a"),
            Run.MarkOn(input, "Waarde3", label: "b") with { Id = "m2" });

        Assert.Equal(
            """
            Table
              TR
                TD <</O/Table /RowSpan 2>>
                  "Rij0"
                TD
                  "        Waarde0"
              TR
                TD
                  Figure Lang=nl Alt=Gelakt: a
                    "a"
                TD
              TR
                TD
                  "Rij3"
                TD
                  Figure Lang=nl Alt=Gelakt: b
                    "b"
            """,
            StructureDump.Of(run.File));
    }

    [Fact]
    public void What_touched_elements_and_their_parents_say_in_words_goes_and_the_rest_stays()
    {
        var input = Build(
            Line(0, 700, "Beste Kortenaar") + Line(1, 680, "Logo"),
            new Tag("Document", "/Alt (brief)", new Tag("P", "/ActualText (Beste mevrouw) /E (uit) /T (aanhef)", 0), new Tag("Figure", "/Alt (Wapen van de gemeente)", 1)));

        var run = Run.Redact(input, Run.MarkOn(input, "Kortenaar"));
        var tree = StructureDump.Of(run.File);

        Assert.DoesNotContain("brief", tree, StringComparison.Ordinal);
        Assert.DoesNotContain("mevrouw", tree, StringComparison.Ordinal);
        Assert.DoesNotContain("uit", tree, StringComparison.Ordinal);
        Assert.DoesNotContain("aanhef", tree, StringComparison.Ordinal);
        Assert.Contains("Alt=Wapen van de gemeente", tree, StringComparison.Ordinal);
        Assert.Equal(1, run.Report.Dropped["structure/ActualText"]);
        Assert.Equal(2, run.Report.Dropped["structure/Alt"] + run.Report.Dropped["structure/E"]);
    }

    [Theory]
    [InlineData("Foto van KORTE\u00ADNAAR")]
    [InlineData("Foto van kortenaar-de Wit")]
    public void Words_elsewhere_that_repeat_what_was_removed_go(string alternative)
    {
        var hex = Convert.ToHexString([0xFE, 0xFF, .. System.Text.Encoding.BigEndianUnicode.GetBytes(alternative)]);
        var input = Build(
            Line(0, 700, "Beste Kortenaar") + $"/Figure << /MCID 1 /ActualText <{hex}> >> BDC BT /F1 12 Tf 72 600 Td (beeld) Tj ET EMC",
            new Tag("P", "", 0), new Tag("Figure", $"/Alt <{hex}>", 1));

        var run = Run.Redact(input, Run.MarkOn(input, "Kortenaar"));

        Assert.DoesNotContain("Foto", run.Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain(hex, run.Everything(), StringComparison.Ordinal);
        Assert.Contains("Alt=Afbeelding waarvan de beschrijving is weggelaten", StructureDump.Of(run.File), StringComparison.Ordinal);
        Assert.Contains("Foto", Run.Redact(Build("/Figure << /MCID 0 >> BDC 0 0 9 9 re f EMC", new Tag("Figure", "/Alt (Foto)", 0))).Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public void Replacement_text_of_a_numbered_sequence_goes_but_its_number_stays()
    {
        var input = Build("/Span << /MCID 0 /ActualText (Beste Kortenaar) /Lang (en) >> BDC BT /F1 12 Tf 72 700 Td (Beste Kortenaar) Tj ET EMC", new Tag("P", "", 0));

        var run = Run.Redact(input, Run.MarkOn(input, "Kortenaar"));

        Assert.DoesNotContain("ActualText", run.Everything(), StringComparison.Ordinal);
        Assert.Contains("/P <</MCID 0 /Lang(en)>> BDC", run.Everything(), StringComparison.Ordinal);
        Assert.StartsWith("P\n  \"Beste \"", StructureDump.Of(run.File), StringComparison.Ordinal);
    }

    [Fact]
    public void Artifacts_stay_artifacts_without_place_or_words()
    {
        var input = Build("/Artifact << /Type /Pagination /Subtype /Header /BBox [1 2 3 4] /Contents (geheim) >> BDC BT /F1 9 Tf 72 800 Td (Kop) Tj ET EMC " + Line(0, 700, "Tekst"), new Tag("P", "", 0));

        var all = Run.Redact(input).Everything();

        Assert.Contains("/Artifact <</Type/Pagination /Subtype/Header>> BDC", all, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", all, StringComparison.Ordinal);
    }

    [Fact]
    public void An_untagged_file_stays_untagged()
    {
        var input = new Sheet("/P << /MCID 0 >> BDC BT /F1 12 Tf 72 700 Td (Beste Kortenaar) Tj ET EMC /Artifact BMC 0 0 9 9 re f EMC").Build();

        var all = Run.Redact(input, Run.MarkOn(input, "Kortenaar", label: "5.1.2e")).Everything();

        Assert.DoesNotContain("BDC", all, StringComparison.Ordinal);
        Assert.DoesNotContain("BMC", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Struct", all, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_of_the_author_become_standard_ones()
    {
        var input = Build(Line(0, 700, "a") + Line(1, 680, "b") + Line(2, 660, "c"), "/RoleMap << /Kop /Chapter /Chapter /H2 /Title /H1 /Rond /Rond >>", null, new Tag("Kop", "", 0), new Tag("Title", "", 1), new Tag("Rond", "", 2));

        Assert.Equal(["H2", "H1", "NonStruct"], StructureDump.Of(Run.Redact(input).File).Split('\n').Where(line => line[0] != ' '));
        Assert.DoesNotContain("Kop", Run.Redact(input).Everything(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kortenaar", "Span")]
    [InlineData("Slot", "Link")]
    public void A_link_stays_a_link_while_its_annotation_stays(string removed, string type)
    {
        var input = Build(
            Line(0, 700, "Kortenaar") + Line(1, 600, "Slot"), "",
            page => page.Add("null").Add("<< /Type /Annot /Subtype /Link /Rect [70 695 200 712] /A << /S /URI /URI (https://example.org) >> /StructParent 1 >>"),
            new Tag("Link", "", 0, "<< /Type /OBJR /Obj 7 0 R >>"), new Tag("P", "", 1));

        var tree = StructureDump.Of(Run.Redact(input, Run.Mark(removed == "Slot" ? Run.BoxOf(input, removed) : new Box(150, 690, 160, 712))).File);

        Assert.StartsWith(type, tree, StringComparison.Ordinal);
        Assert.Equal(type == "Link", tree.Contains("  Link", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Marked_content_of_a_form_keeps_its_numbers(bool marked)
    {
        var input = Build(
            Line(0, 720, "Kop") + "q /Fm Do Q", "",
            page => page.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /StructParents 1 /Resources << /Font << /F1 5 0 R >> >>", Line(0, 700, "Beste Kortenaar") + Line(1, 680, "Slot")).Add("null"),
            new Tag("P", "", 0), new Tag("P", "", "<< /Type /MCR /Stm 6 0 R /MCID 0 >>"), new Tag("P", "", "<< /Type /MCR /Stm 6 0 R /MCID 1 >>"));

        var tree = StructureDump.Of(Run.Redact(input, marked ? [Run.MarkOn(input, "Kortenaar", label: "x")] : []).File);

        Assert.Contains(marked ? "\"Beste \"\n  Figure" : "\"Beste Kortenaar\"", tree, StringComparison.Ordinal);
        Assert.EndsWith("P\n  \"Slot\"", tree, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_became_page_content_is_tagged_as_a_printed_field()
    {
        var input = Build(
            Line(0, 700, "Naam"), "",
            page => page.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F1 5 0 R >> >>", "BT /F1 12 Tf 0 5 Td (Zeekant) Tj ET")
                .Add("<< /Type /Annot /Subtype /Widget /FT /Tx /Rect [72 600 172 620] /AP << /N 6 0 R >> /StructParent 1 >>"),
            new Tag("P", "", 0), new Tag("Form", "", "<< /Type /OBJR /Obj 7 0 R >>"));

        Assert.EndsWith("Form <</O/PrintField /Role/tv>>\n  \"Zeekant\"", StructureDump.Of(Run.Redact(input).File), StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_page_mark_reads_once_and_leaves_nothing_of_the_page()
    {
        var input = Build(Line(0, 700, "Een") + Line(1, 680, "Twee"), new Tag("Document", "/Alt (x)", new Tag("P", "", 0), new Tag("P", "", 1)));

        Assert.Equal("Figure Lang=nl Alt=Gelakt: buiten verzoek\n  \"buiten verzoek\"", StructureDump.Of(Run.Redact(input, new Mark { Id = "m1", Page = 1, Whole = true, Label = "buiten verzoek" }).File));
    }

    [Theory]
    [InlineData("nl-NL", "nl-NL")]
    [InlineData("zh-Hant-TW", "zh-Hant-TW")]
    [InlineData("Kortenaar", null)]
    [InlineData("x-kortenaar", null)]
    [InlineData("nl-kortenaar", null)]
    public void A_language_passes_only_as_a_plain_tag(string language, string? passes)
    {
        var all = Run.Redact(new Sheet("") { Catalog = $"/Lang ({language})" }.Build()).Everything();

        Assert.Equal(passes is not null, all.Contains("/Lang", StringComparison.Ordinal));
    }

    [RequiresToolFact("pdfinfo", "qpdf")]
    public void Poppler_reads_the_structure_as_we_do()
    {
        var input = Build(Line(0, 700, "Beste Kortenaar") + Line(1, 680, "Slot"), new Tag("Document", "", new Tag("H1", "", 0), new Tag("P", "", 1)));
        var run = Run.Redact(input, Run.MarkOn(input, "Kortenaar", label: "5.1.2e"));
        using var folder = new TempFolder();

        var read = Tool.Run("pdfinfo", "-struct-text", folder.Write("output.pdf", run.File)).Expect().Output;

        Assert.Equal(["Document", "H1 (block)", "\"Beste \"", "Figure", "\"\"", "\"5.1.2e\"", "P (block)", "\"Slot\""], read.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        run.CheckWithQpdf();
    }
}
