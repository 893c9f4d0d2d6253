using System.Security.Cryptography;
using System.Text;
using Lakwerk.Dossiers;
using Lakwerk.Letters;
using Lakwerk.Letters.Model;
using Lakwerk.Work.Documents;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Letters;

namespace Lakwerk.Work.Publishing;

/// <summary>The decision and the inventory as they are published: as PDF, without the requester.</summary>
internal sealed class PublicPapers(Office office, PublishSettings settings)
{
    private const string Step = "public-paper";
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
        dossier, new LetterOrder(kind, decision.TakenOn!.Value, settings.Body.Profile) { Decision = decision.Id, ForPublic = true }, settings.Body, settings.Style).FilledIn(office.Slots.Of(dossier.Id));

    private byte[] Pdf(Letter letter, CancellationToken stop)
    {
        if (settings.Print is { } print) return print(letter);
        var input = $"{letter.Date:yyyy-MM-dd}\n{Convert.ToHexStringLower(SHA256.HashData(settings.Body.Template is { } own ? own.Span : []))}\n{PlainText.Of(letter)}";
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(input)));
        return office.Files.Derive(key, Step, Version, () => LetterWork.Write(letter, LetterFormat.Pdf, settings.Body.Template, stop).Content);
    }

    /// <summary>What people made themselves is held to the same: readable, and without the requester's name.</summary>
    private static (byte[]? Pdf, IReadOnlyList<string> Reasons) Signed(Dossier dossier, byte[] signed, CancellationToken stop)
    {
        using var pdf = PdfFile.Open("besluit", signed, "", stop);
        var missing = new List<string>();
        var text = string.Join('\n', FileTextReader.ReadPages("besluit", pdf, missing, stop).Select(page => page.Text));
        if (string.IsNullOrWhiteSpace(text)) return (null, ["Het ondertekende besluit heeft geen leesbare tekst: of de naam van de verzoeker erin staat, kan niet worden nagegaan."]);
        return Names(dossier, text) is { Count: > 0 } names ? (null, names) : (signed, []);
    }

    private static List<string> Names(Dossier dossier, string text) => RequesterWitness.IsIn(dossier, text) ? ["In het besluit staat de naam van de verzoeker."] : [];

    private static LetterKind KindOf(DecisionKind kind) => kind switch
    {
        DecisionKind.OnObjection => LetterKind.DecisionOnObjection,
        DecisionKind.Supplementary => LetterKind.SupplementaryDecision,
        _ => LetterKind.Decision,
    };
}
