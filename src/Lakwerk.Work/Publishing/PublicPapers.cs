using System.Text;
using Lakwerk.Dossiers;
using Lakwerk.Letters;
using Lakwerk.Letters.Model;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Files;
using Lakwerk.Work.Letters;

namespace Lakwerk.Work.Publishing;

/// <summary>The decision and the inventory as they are published: as PDF, without the requester.</summary>
internal sealed class PublicPapers(Office office, PublishSettings settings)
{
    private const string Step = "public-paper";
    private const int Version = 1;
    private const string OwnData = "Wat het orgaan zelf moet opgeven, staat in een map die --body of LAKWERK_BODY noemt; “lakwerk dossier body MAP” maakt zo'n map. Of geef met --letter het getekende besluit.";

    /// <summary>The decision, or the reasons why it cannot be published.</summary>
    /// <param name="taken">The dossier as it stood when the decision was taken.</param>
    /// <param name="now">The dossier today.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="stop">Stops between pages.</param>
    public PublicLetter Decision(Dossier taken, Dossier now, ChainedDecision decision, CancellationToken stop)
    {
        var letter = Compose(taken, KindOf(decision.Kind), decision);
        var text = PlainText.Of(letter);
        if (settings.SignedLetter is { } signed) return new LetterGate(office).Pass(now, decision, signed, $"{text}\n{PlainText.Of(Compose(taken, LetterKind.Inventory, decision))}", stop);
        if (letter.OpenSlots.Count > 0) return PublicLetter.Refused([.. letter.OpenSlots.Select(slot => $"Het besluit is niet af; nog in te vullen: {slot.Description}."), OwnData]);
        return RequesterWitness.IsIn(taken, text) ? PublicLetter.Refused("In het besluit staat de naam van de verzoeker.") : new PublicLetter(Pdf(letter, stop), []);
    }

    public byte[] Inventory(Dossier dossier, ChainedDecision decision, CancellationToken stop) => Pdf(Compose(dossier, LetterKind.Inventory, decision), stop);

    private Letter Compose(Dossier dossier, LetterKind kind, ChainedDecision decision) => LetterWork.Compose(
        dossier, new LetterOrder(kind, decision.TakenOn!.Value, settings.Body.Profile) { Decision = decision.Id, ForPublic = true }, settings.Body, settings.Style).FilledIn(office.Slots.Of(dossier.Id));

    private byte[] Pdf(Letter letter, CancellationToken stop)
    {
        if (settings.Print is { } print) return print(letter);
        var input = $"{letter.Date:yyyy-MM-dd}\n{SourceFile.Sha256(settings.Body.Template is { } own ? own.Span : [])}\n{PlainText.Of(letter)}";
        var key = SourceFile.Sha256(Encoding.UTF8.GetBytes(input));
        return office.Files.Derive(key, Step, Version, () => LetterWork.Write(letter, LetterFormat.Pdf, settings.Body.Template, stop).Content);
    }

    private static LetterKind KindOf(DecisionKind kind) => kind switch
    {
        DecisionKind.OnObjection => LetterKind.DecisionOnObjection,
        DecisionKind.Supplementary => LetterKind.SupplementaryDecision,
        _ => LetterKind.Decision,
    };
}
