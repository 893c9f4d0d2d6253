using Lakwerk.Dossiers;
using Lakwerk.Letters;
using Lakwerk.Letters.Model;
using Lakwerk.Work.Letters;
using Lakwerk.Work.Tests.Dossiers;

namespace Lakwerk.Work.Tests.Letters;

/// <summary>The letters of the two published decisions: composed from the scripts of facts, with what those facts leave open.</summary>
public sealed class SampleLettersTests(RealCases cases) : IClassFixture<RealCases>
{
    private static readonly BodyFolder Body = BodyFolder.Open(Path.Combine(Repository.Root, "samples", "orgaan"));

    public static TheoryData<LetterKind, string, LetterStyle> Kinds
    {
        get
        {
            var data = new TheoryData<LetterKind, string, LetterStyle>();
            foreach (var style in Enum.GetValues<LetterStyle>())
            {
                data.Add(LetterKind.Acknowledgement, "2018-06-08", style);
                data.Add(LetterKind.Suspension, "2018-06-22", style);
                data.Add(LetterKind.Transfer, "2018-07-31", style);
                data.Add(LetterKind.TransferCover, "2018-07-31", style);
                data.Add(LetterKind.Decision, "2018-10-11", style);
                data.Add(LetterKind.Inventory, "2018-10-11", style);
                data.Add(LetterKind.DecisionOnObjection, "2018-12-20", style);
                data.Add(LetterKind.SupplementaryDecision, "2022-06-15", style);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_case_of_2018_gives_each_letter_and_leaves_open_only_what_a_person_must_write(LetterKind kind, string date, LetterStyle style)
    {
        var letter = Later(kind, date, style);

        var open = letter.OpenSlots.Select(s => s.Description).ToList();
        Assert.Empty(open);
    }

    [Theory]
    [InlineData(LetterStyle.Formal)]
    [InlineData(LetterStyle.Plain)]
    public void The_decision_of_2022_says_what_the_real_one_says(LetterStyle style)
    {
        var letter = Compose(cases.Spyware2022.Id, LetterKind.Decision, "2022-01-27", style);
        var text = PlainText.Of(letter);

        Assert.Equal(["kenmerk"], letter.OpenSlots.Select(s => s.Description).Distinct());
        Assert.Contains("92 documenten", text, StringComparison.Ordinal);
        Assert.Contains("bijlage 2A, behalve CB, CF, CK, EA en EE", text, StringComparison.Ordinal);
        Assert.Contains("21 september 2021", text, StringComparison.Ordinal);
        Assert.Contains("CC, CD, DC, DD, DF, EE en FU", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_letter_before_signing_shows_where_the_case_of_2018_does_not_answer() => Assert.Equal(
        ["antwoord op onderdeel 1", "antwoord op onderdeel 3", "antwoord op onderdeel 4", "antwoord op onderdeel 5"],
        LetterWork.Compose(cases.Antivirus2018, Order(LetterKind.Decision, "2018-10-11"), Body, LetterStyle.Formal).OpenSlots.Select(s => s.Description));

    [Fact]
    public void A_supplementary_decision_under_the_woo_tells_what_it_changes_in_one_under_the_wob()
    {
        var text = PlainText.Of(Later(LetterKind.SupplementaryDecision, "2022-06-15", LetterStyle.Formal));

        Assert.Contains("Document 1 was niet openbaar en wordt openbaar.", text, StringComparison.Ordinal);
        Assert.Contains("Document 6 was niet openbaar en wordt deels openbaar.", text, StringComparison.Ordinal);
        Assert.Contains("Die wet is op 1 mei 2022 vervangen", text, StringComparison.Ordinal);
        Assert.Contains("8 |  | Nota voor CVIN of RVI |  | niet openbaar | 10.1.b; 10.2.a; 10.2.g; 11.1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Onevenredige bevoordeling", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_decision_reads_years_later_as_it_was_taken()
    {
        var text = PlainText.Of(Later(LetterKind.Decision, "2018-10-11", LetterStyle.Formal));

        Assert.Contains("De documenten 1 en 6 t/m 12 maak ik niet openbaar.", text, StringComparison.Ordinal);
        Assert.Contains("de grond geldt voor het hele document", text, StringComparison.Ordinal);
        Assert.DoesNotContain("5.1", text, StringComparison.Ordinal);
    }

    [RequiresToolTheory("soffice", "pdfinfo", "pdftotext")]
    [InlineData(LetterKind.Decision)]
    [InlineData(LetterKind.Inventory)]
    public void A_letter_becomes_a_tagged_pdf_for_the_archive(LetterKind kind)
    {
        using var folder = new TempFolder();
        var letter = Compose(cases.Spyware2022.Id, kind, "2022-01-27", LetterStyle.Formal);
        var pdf = folder.Write("brief.pdf", LetterWork.Write(letter, LetterFormat.Pdf, null, CancellationToken.None).Content);

        var info = Tool.Run("pdfinfo", pdf).Expect().Output;
        Assert.Matches("Tagged: +yes", info);
        Assert.Matches("Title: +(CONCEPT: )?" + letter.Subject, info);
        var metadata = Tool.Run("pdfinfo", "-meta", pdf).Expect().Output;
        Assert.Contains("<pdfaid:part>2</pdfaid:part>", metadata, StringComparison.Ordinal);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", metadata, StringComparison.Ordinal);
        Assert.Contains("DAA", Tool.Run("pdftotext", pdf, "-").Expect().Output, StringComparison.Ordinal);
    }

    /// <summary>Of the case of 2018, with everything that came after.</summary>
    private Letter Later(LetterKind kind, string date, LetterStyle style) => Compose(cases.Afterwards2018.Id, kind, date, style);

    private Letter Compose(DossierId dossier, LetterKind kind, string date, LetterStyle style) => LetterWork.Compose(cases.Office.Dossiers, dossier, Order(kind, date), Body, style);

    private static LetterOrder Order(LetterKind kind, string date) => new(kind, DateOnly.ParseExact(date, "yyyy-MM-dd"), Body.Profile)
    {
        Address = ["Dorpsstraat 12", "1234 CD Veldrode"],
        TransferredTo = kind is LetterKind.Transfer or LetterKind.TransferCover ? "Ministerie van Algemene Zaken" : null,
    };
}
