using System.Text.RegularExpressions;
using Lakwerk.Intake;
using Lakwerk.Intake.Understanding;
using Lakwerk.Suggestions;
using Lakwerk.Work.Intake;
using Lakwerk.Work.Steps;

namespace Lakwerk.Work.Requests;

/// <summary>Reads who asks what, and when, from the mail or letter with which a request came in. What leaves a doubt is left out.</summary>
public static partial class RequestLetterReader
{
    /// <summary>A date beside a place or behind "Datum:" is that of the letter; one amid a sentence may be any.</summary>
    private const double SureDate = 0.8;

    private const int SignatureLength = 400;
    private const string Mail = "e-mail";

    /// <param name="name">As its sender calls it; it tells only of what kind the file may be.</param>
    /// <param name="content">The file.</param>
    /// <param name="stop">Nobody waits any more.</param>
    /// <exception cref="InputException">It cannot be read; the reason says why.</exception>
    public static RequestLetter Read(string name, byte[] content, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(content);
        var scratch = Directory.CreateTempSubdirectory("lakwerk-request-");
        try
        {
            var file = Path.Combine(scratch.FullName, "brief" + Path.GetExtension(name));
            File.WriteAllBytes(file, content);
            using var folder = IntakeFolder.Open(Path.Combine(scratch.FullName, "inname"));
            var letter = ImportFiles.Run([file], folder, new IntakeSettings { Stop = stop }).Rows[0];
            return letter.Row.Outcome == IntakeOutcome.Document ? Of(letter, folder.ReadText(letter)) : throw InputException.Of(StepProblem.Of(letter.Row));
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static RequestLetter Of(IntakeRecord letter, string text)
    {
        var facts = letter.Facts;
        if (facts.Type != Mail) return new() { Subject = SubjectIn(text), Requester = SignerIn(text), Written = DateOf(facts) };
        var subject = facts.Title is { Source: FactSource.MailHeader or FactSource.Field } title ? title.Value : SubjectIn(text);
        // Who passes a request on did not make it, and not on that day.
        if (subject is not null && Forwarded().IsMatch(subject)) return new() { Subject = Plain(subject) };
        return new() { Subject = Plain(subject), Requester = NameOf(facts.Sender), Written = DateOf(facts), Received = DateOf(facts) };
    }

    private static DateOnly? DateOf(DocumentFacts facts) => facts.Date is { Confidence: >= SureDate } date ? date.Value : null;

    private static string? Plain(string? subject) => subject is null ? null : NonEmpty(Prefixes().Replace(subject, ""));

    private static string? SubjectIn(string text) => Subject().Match(text) is { Success: true } line ? NonEmpty(line.Groups[1].Value) : null;

    /// <summary>"Anna de Wit &lt;a.dewit@example.org&gt;": the name, not the address.</summary>
    private static string? NameOf(string sender)
    {
        var name = sender.Split('<')[0].Trim(' ', '"', '\'');
        return name.Contains('@', StringComparison.Ordinal) ? null : NonEmpty(name);
    }

    /// <summary>The person whose name stands below the last closing of the letter.</summary>
    private static string? SignerIn(string text)
    {
        if (Closing().Matches(text).LastOrDefault() is not { } closing) return null;
        var below = text.Substring(closing.Index, Math.Min(SignatureLength, text.Length - closing.Index));
        return SuggestionEngine.Default.Suggest(below).FirstOrDefault(found => found.Kind == SuggestionKind.Person)?.Text.ReplaceLineEndings(" ");
    }

    private static string? NonEmpty(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    [GeneratedRegex(@"^\s*(?:fwd?|doorst|doorgestuurd|tr)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Forwarded();

    [GeneratedRegex(@"^(?:\s*(?:re|fwd?|doorst|doorgestuurd|tr|antw?|aw)\s*:)+\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Prefixes();

    [GeneratedRegex(@"^[ \t]*(?:betreft|onderwerp|inzake)[ \t]*:[ \t]*(\S.*)$", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^[ \t]*(?:hoogachtend|met (?:vriendelijke|hartelijke) groet(?:en)?|vriendelijke groet(?:en)?)\b", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Closing();
}
