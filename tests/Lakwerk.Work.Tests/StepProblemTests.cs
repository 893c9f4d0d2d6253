using Lakwerk.Intake;
using Lakwerk.Law;
using Lakwerk.Pdf.Objects;
using Lakwerk.Work.Documents;
using Lakwerk.Work.Steps;

namespace Lakwerk.Work.Tests;

/// <summary>Why a file was not taken in, in the language of who reads it.</summary>
public sealed class StepProblemTests
{
    [Theory]
    [InlineData(PdfErrorCode.PasswordNeeded, "wachtwoord", "beveiligd")]
    [InlineData(PdfErrorCode.NotAPdf, "geen PDF", "bladzijde")]
    [InlineData(PdfErrorCode.LimitExceeded, "meer ruimte of tijd", "PDF")]
    public void A_PDF_that_cannot_be_read_is_told_in_Dutch(PdfErrorCode code, string why, string what)
    {
        var problem = Assert.Throws<InputException>(() => PdfFile.Complaining<int>("stuk.pdf", () => throw new PdfException(code, "The engine says so.")));
        var said = StepProblem.Read(StepProblem.Write(StepProblem.Of(problem)));
        Assert.StartsWith("stuk.pdf: ", said.Dutch, StringComparison.Ordinal);
        Assert.Contains(why, said.Dutch, StringComparison.Ordinal);
        Assert.Contains(what, said.Dutch, StringComparison.Ordinal);
        Assert.Contains("The engine says so.", said.English, StringComparison.Ordinal);
        Assert.DoesNotContain("The engine", said.Dutch, StringComparison.Ordinal);
    }

    public static TheoryData<UnreadableReason> Reasons => [.. Enum.GetValues<UnreadableReason>()];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void What_the_intake_tells_in_Dutch_has_an_English_sentence(UnreadableReason reason)
    {
        var said = StepProblem.Of(new IntakeRow(1, null, "map.zip » virus.exe", IntakeOutcome.Unreadable) { Reason = reason, Sentence = "Zo is het." });
        Assert.StartsWith("map.zip » virus.exe: Zo is het.", said.Dutch, StringComparison.Ordinal);
        Assert.DoesNotContain("Zo is het", said.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_of_an_earlier_version_is_one_sentence_for_everybody() => Assert.Equal(new Bilingual("Oud.", "Oud."), StepProblem.Read("Oud."));
}
