using System.Security.Cryptography;
using System.Text;
using Lakwerk.Dossiers;
using Lakwerk.Letters;
using Lakwerk.Letters.Model;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction;
using Lakwerk.Work.Documents;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Files;
using Lakwerk.Work.Letters;

namespace Lakwerk.Work.Publishing;

/// <summary>The decision and the inventory as they are published: as PDF, without the requester.</summary>
internal sealed class PublicPapers(Office office, PublishSettings settings)
{
    private const string Step = "public-paper";
    private const string SignedStep = "signed-letter";
    private const int Version = 1;

    /// <summary>The decision, or the reasons why it cannot be published.</summary>
    public (byte[]? Pdf, IReadOnlyList<string> Reasons) Decision(Dossier dossier, ChainedDecision decision, CancellationToken stop)
    {
        if (settings.SignedLetter is { } signed) return Signed(dossier, signed, stop);
        var letter = Compose(dossier, KindOf(decision.Kind), decision);
        if (letter.OpenSlots.Count > 0) return (null, [.. letter.OpenSlots.Select(slot => $"Het besluit is niet af; nog in te vullen: {slot.Description}.")]);
        return Names(dossier, PlainText.Of(letter)) is { Count: > 0 } names ? (null, names) : (Pdf(letter, stop), []);
    }

    public byte[] Inventory(Dossier dossier, ChainedDecision decision, CancellationToken stop) => Pdf(Compose(dossier, LetterKind.Inventory, decision), stop);

    private Letter Compose(Dossier dossier, LetterKind kind, ChainedDecision decision) => LetterWork.Compose(
        dossier, new LetterOrder(kind, decision.TakenOn!.Value, settings.Body.Profile) { Decision = decision.Id, ForPublic = true }, settings.Body, settings.Style);

    private byte[] Pdf(Letter letter, CancellationToken stop)
    {
        if (settings.Print is { } print) return print(letter);
        var input = $"{letter.Date:yyyy-MM-dd}\n{Convert.ToHexStringLower(SHA256.HashData(settings.Body.Template is { } own ? own.Span : []))}\n{PlainText.Of(letter)}";
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(input)));
        return office.Files.Derive(key, Step, Version, () => LetterWork.Write(letter, LetterFormat.Pdf, settings.Body.Template, stop).Content);
    }

    /// <summary>
    /// What people made themselves is held to the same: readable, without the requester's name, and nothing that the documents hide.
    /// It is written anew, so that author, comments, attachments and earlier states of the file stay behind.
    /// </summary>
    private (byte[]? Pdf, IReadOnlyList<string> Reasons) Signed(Dossier dossier, byte[] signed, CancellationToken stop)
    {
        if (OriginalOf(dossier, signed) is { } original) return (null, [$"Het opgegeven besluit is het ongelakte document “{original.Details.Title}” van dit dossier."]);
        using var pdf = PdfFile.Open("besluit", signed, "", stop);
        var missing = new List<string>();
        var text = string.Join('\n', FileTextReader.ReadPages("besluit", pdf, missing, stop).Select(page => page.Text));
        if (string.IsNullOrWhiteSpace(text)) return (null, ["Het ondertekende besluit heeft geen leesbare tekst: of de naam van de verzoeker erin staat, kan niet worden nagegaan."]);
        var reasons = Names(dossier, text);
        var told = new CoveredPassages(office).In(dossier, text);
        if (told.Count > 0) reasons.Add($"Het ondertekende besluit noemt wat is gelakt in {string.Join(", ", told.Select(document => $"“{document.Details.Title}”"))}.");
        return reasons.Count > 0 ? (null, reasons) : Anew(pdf, signed, stop);
    }

    private static Document? OriginalOf(Dossier dossier, byte[] signed)
    {
        var sha256 = SourceFile.Sha256(signed);
        return dossier.Documents.Values.FirstOrDefault(document => document.Details.Sha256 == sha256);
    }

    private (byte[]? Pdf, IReadOnlyList<string> Reasons) Anew(PdfDocument pdf, byte[] signed, CancellationToken stop)
    {
        var key = SourceFile.Sha256(signed);
        if (office.Files.Derived(key, SignedStep, Version) is { } known) return (known, []);
        using var output = new MemoryStream();
        if (PdfFile.Complaining("besluit", () => Redactor.Redact(pdf, [], new RedactionOptions(), output, null, stop)) is RedactionOutcome.Refused refused)
            return (null, [.. refused.Reasons.Select(reason => $"Het ondertekende besluit kan niet worden geschoond: {reason}")]);
        office.Files.Keep(key, SignedStep, Version, output.ToArray());
        return (output.ToArray(), []);
    }

    private static List<string> Names(Dossier dossier, string text) => RequesterWitness.IsIn(dossier, text) ? ["In het besluit staat de naam van de verzoeker."] : [];

    private static LetterKind KindOf(DecisionKind kind) => kind switch
    {
        DecisionKind.OnObjection => LetterKind.DecisionOnObjection,
        DecisionKind.Supplementary => LetterKind.SupplementaryDecision,
        _ => LetterKind.Decision,
    };
}
