using Lakwerk.Dossiers;
using Lakwerk.Inspection;
using Lakwerk.Law;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction;
using Lakwerk.Work.Documents;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Publishing;

/// <summary>
/// A decision that people signed is held to the same as every other file that goes out: written anew from what shows on paper,
/// inspected, and without what the dossier covers or who asked. A name or word that is somebody else's may pass with a reason.
/// </summary>
internal sealed class LetterGate(Office office)
{
    private const string Step = "public-letter";
    private const int Version = 1;
    private const int MostNamed = 5;
    private const string Name = "besluit";
    private const string Although = "; is het terecht, geef dan met --reason op waarom";

    private readonly CoveredWitness _covered = new(office.Documents);

    /// <summary>Under which key a reason for exactly this file stands among the accepted findings.</summary>
    public static string KeyOf(byte[] letter) => $"published-letter:{SourceFile.Sha256(letter)}";

    /// <summary>The file that goes out, or the reasons why there is none; and what the officer should look at.</summary>
    /// <param name="dossier">As it is now.</param>
    /// <param name="decision">The decision that the letter says.</param>
    /// <param name="letter">The signed file.</param>
    /// <param name="own">The text of the letter that follows from the dossier.</param>
    /// <param name="stop">Stops between pages.</param>
    public PublicLetter Pass(Dossier dossier, ChainedDecision decision, byte[] letter, string own, CancellationToken stop)
    {
        if (Same(dossier, decision, letter) is { } same) return PublicLetter.Refused(same);
        var (rebuilt, dropped, refused) = Rebuilt(letter, stop);
        if (rebuilt is null) return PublicLetter.Refused([.. refused]);
        var (text, unread) = TextOf(rebuilt, stop);
        if (unread.Count > 0) return PublicLetter.Refused([.. unread]);
        if (RequesterWitness.IsNamedIn(dossier, text)) return PublicLetter.Refused("In het besluit staat de naam van de verzoeker.");
        var doubts = dossier.AcceptedFindings.ContainsKey(KeyOf(letter)) ? [] : Doubts(dossier, decision, (text, own), stop);
        return doubts.Count > 0 ? PublicLetter.Refused([.. doubts]) with { NeedsReason = true } : new PublicLetter(rebuilt, []) { Notes = [.. dropped, .. Missing(dossier, decision, text)] };
    }

    private static string? Same(Dossier dossier, ChainedDecision decision, byte[] letter)
    {
        var sha256 = SourceFile.Sha256(letter);
        foreach (var document in dossier.Documents.Values)
        {
            if (document.Details.Sha256 == sha256) return $"Dit is geen besluit: het is het ongelakte document {Number(decision, document.Id)} van dit dossier.";
            if (document.Releases.Any(release => release.Sha256 == sha256)) return $"Dit is geen besluit: het is document {Number(decision, document.Id)} van dit dossier, zoals het is vrijgegeven.";
        }

        return null;
    }

    /// <summary>Only what shows on paper: no properties, notes, attachments, scripts, signatures, earlier states.</summary>
    private (byte[]? Pdf, IReadOnlyList<string> Dropped, IReadOnlyList<string> Reasons) Rebuilt(byte[] letter, CancellationToken stop)
    {
        using var pdf = PdfFile.Open(Name, letter, "", stop);
        using var output = new MemoryStream();
        var outcome = PdfFile.Complaining(Name, () => Redactor.Redact(pdf, [], new RedactionOptions(), output, null, stop));
        if (outcome is RedactionOutcome.Refused refused) return (null, [], [.. refused.Reasons.Select(reason => $"Het besluit kan niet opnieuw worden opgebouwd: {reason}")]);
        var dropped = ((RedactionOutcome.Redacted)outcome).Report.Dropped.Count > 0 ? (string[])["Het besluit is opnieuw opgebouwd; wat niet op papier staat (eigenschappen, opmerkingen, bijlagen, scripts, handtekeningen), is weggelaten."] : [];
        var rebuilt = output.ToArray();
        var key = SourceFile.Sha256(rebuilt);
        if (office.Files.Derived(key, Step, Version) is not null) return (rebuilt, dropped, []);
        var report = PdfFile.Complaining(Name, () => Inspector.Inspect(rebuilt, new InspectionOptions { Strict = true, Cancellation = stop }));
        if (!report.IsClean) return (null, [], [.. report.Channels.Where(channel => channel.Verdict == ChannelVerdict.Fail).Select(channel => $"Besluit: {channel.Title.Dutch}: {channel.Total}×.")]);
        office.Files.Keep(key, Step, Version, rebuilt);
        return (rebuilt, dropped, []);
    }

    /// <summary>What can be read in the file, on its pages and in what describes them; a page that shows something but reads empty cannot be judged.</summary>
    private static (string Text, IReadOnlyList<string> Unread) TextOf(byte[] letter, CancellationToken stop)
    {
        using var pdf = PdfFile.Open(Name, letter, "", stop);
        var unread = new List<string>();
        var texts = new List<string>();
        foreach (var page in FileTextReader.ReadPages(Name, pdf, unread, stop))
        {
            texts.Add(page.Text);
            if (string.IsNullOrWhiteSpace(page.Text) && pdf.Page(page.Number).Resources.Has("XObject")) unread.Add($"Bladzijde {page.Number} van het besluit is een plaatje zonder leesbare tekst: wat erop staat, kan niet worden nagegaan.");
        }

        if (texts.TrueForAll(string.IsNullOrWhiteSpace)) unread.Add("Het ondertekende besluit heeft geen leesbare tekst: of de naam van de verzoeker erin staat, kan niet worden nagegaan.");
        return (string.Join('\n', texts.Concat(Strings(pdf))), unread);
    }

    /// <summary>Addresses of links, descriptions of pictures: whatever is written in the file beside its pages.</summary>
    private static IEnumerable<string> Strings(PdfDocument pdf)
    {
        var waiting = new Stack<PdfObject>();
        foreach (var id in pdf.ObjectIds)
        {
            waiting.Push(pdf.Load(id));
            while (waiting.TryPop(out var value))
            {
                if (value is PdfString text) yield return text.ToText();
                foreach (var inner in Inside(value)) waiting.Push(inner);
            }
        }
    }

    /// <summary>What a reference points to comes by itself.</summary>
    private static IEnumerable<PdfObject> Inside(PdfObject value) => value switch
    {
        PdfArray array => array.Raw,
        PdfStream stream => stream.Dictionary.Entries.Select(entry => entry.Value),
        PdfDictionary dictionary => dictionary.Entries.Select(entry => entry.Value),
        _ => [],
    };

    private List<string> Doubts(Dossier dossier, ChainedDecision decision, (string Text, string Own) letter, CancellationToken stop)
    {
        var (words, doubts) = (LetterWords.Of(letter.Text), new List<string>());
        if (RequesterWitness.IsSurnameIn(dossier, words)) doubts.Add($"In het besluit staat de achternaam van de verzoeker{Although}.");
        var hits = _covered.In(dossier, words, LetterWords.Of(letter.Own), stop);
        doubts.AddRange(hits.Take(MostNamed).Select(hit => $"In het besluit staat wat is gelakt in document {Number(decision, hit.Document)}, bladzijde {hit.Page} (lak {hit.Mark}){Although}."));
        if (hits.Count > MostNamed) doubts.Add($"En zo nog {hits.Count - MostNamed} lakken.");
        return doubts;
    }

    private static IEnumerable<string> Missing(Dossier dossier, ChainedDecision decision, string text)
    {
        var (plain, day) = (string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), decision.TakenOn!.Value);
        if (!new[] { dossier.Reference, dossier.Id.Value }.Any(reference => reference.Length > 0 && plain.Contains(reference, StringComparison.OrdinalIgnoreCase)))
            yield return $"Let op: het kenmerk van dit dossier ({(dossier.Reference.Length > 0 ? dossier.Reference : dossier.Id.Value)}) staat niet in het besluit.";
        string[] written = [DutchDates.Long(day), DutchDates.Short(day), $"{day.Day}-{day.Month}-{day.Year}", $"{day:yyyy-MM-dd}"];
        if (!written.Any(date => plain.Contains(date, StringComparison.OrdinalIgnoreCase)))
            yield return $"Let op: de datum van het besluit ({DutchDates.Long(day)}) staat niet in het besluit.";
    }

    private static string Number(ChainedDecision decision, DocumentId id) => decision.Rows.FirstOrDefault(row => row.Document == id)?.Number ?? id.Value;
}
