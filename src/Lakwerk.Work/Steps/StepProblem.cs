using Lakwerk.Intake;
using Lakwerk.Law;
using Lakwerk.Pdf.Objects;
using Lakwerk.Work.Documents;

namespace Lakwerk.Work.Steps;

/// <summary>
/// Why a step failed, or what it noticed, in both languages: who carries it out does not know who will read it. In the book of
/// work it is one text, the Dutch before the English.
/// </summary>
public static class StepProblem
{
    private const char Between = '\n';

    private static readonly Bilingual Unlock = new(
        "Open het met het wachtwoord, sla het zonder beveiliging op en voeg het opnieuw toe.", "Open it with the password, save it without protection and add it again.");

    public static Bilingual Of(Exception problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem switch
        {
            InputException { Reason: { } reason } => reason,
            PdfException pdf => PdfSentences.Of(pdf),
            _ => new Bilingual(problem.Message, problem.Message),
        };
    }

    /// <summary>Why a file became no document; the intake tells it in Dutch.</summary>
    public static Bilingual Of(IntakeRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var said = new Bilingual($"{row.Path}: {row.Sentence}", $"{row.Path}: {EnglishOf(row.Reason)}");
        return row.Reason == UnreadableReason.Encrypted ? Join(said, Unlock) : said;
    }

    public static string Write(Bilingual said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return Line(said.Dutch) + Between + Line(said.English);
    }

    /// <summary>What was written, also by an earlier version: one sentence for everybody.</summary>
    public static Bilingual Read(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return written.Split(Between, 2) is [var dutch, var english] ? new(dutch, english) : new(written, written);
    }

    private static string Line(string sentence) => sentence.ReplaceLineEndings(" ");

    private static Bilingual Join(Bilingual first, Bilingual second) => new($"{first.Dutch} {second.Dutch}", $"{first.English} {second.English}");

    private static string EnglishOf(UnreadableReason? reason) => reason switch
    {
        UnreadableReason.Encrypted => "The file is protected with a password.",
        UnreadableReason.Corrupt => "The file is damaged.",
        UnreadableReason.TooLarge => "The file is larger, or has more in it, than can be read.",
        UnreadableReason.TooDeep => "The file lies too deep in other files.",
        UnreadableReason.Empty => "The file is empty.",
        UnreadableReason.UnsafePath => "The file points to a place outside its archive.",
        UnreadableReason.HelperMissing => "The program that reads such files is not installed here.",
        UnreadableReason.Virus => "The virus scanner found a virus; the file was not taken in.",
        UnreadableReason.NoDocument => "This is no document.",
        UnreadableReason.NotAccessible => "The file cannot be opened.",
        _ => "The kind of this file is not known.",
    };
}
