using System.Text;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Letters;
using Lakwerk.Work.Publishing;
using Lakwerk.Work.Tests.Dossiers;
using static Lakwerk.Work.Tests.Dossiers.OfficeScene;

namespace Lakwerk.Work.Tests.Publishing;

/// <summary>An office with a decision that lets one document out whole, one in part, and refuses one.</summary>
internal sealed class PublicScene : IDisposable
{
    public static readonly DecisionId Second = new("aanvullend");

    public PublicScene(bool release = true)
    {
        (Marked, Open, Refused) = (Office.Add("2025-11-03 Brief.pdf"), Office.Add("2025-11-04 Nota.pdf", Letter("x@example.org")), Office.Add("2025-11-05 Advies.pdf", Letter("y@example.org")));
        Office.Mark(Marked);
        Office.Done(new AssessDocument(Redactor, Office.Now, Refused, Assessment.NotPublic) { Codes = ["5.1.2.e"], Reason = "niets over" });
        Office.Decide();
        if (release) Release(Primary);
    }

    public OfficeScene Office { get; } = new();

    public DocumentId Marked { get; }

    public DocumentId Open { get; }

    public DocumentId Refused { get; }

    public PublishDesk Desk(byte[]? letter = null) => new(Office.Office, new PublishSettings { Print = Printed, SignedLetter = letter ?? PdfFileBuilder.OnePage("BT /F1 12 Tf 72 700 Td (Besluit op uw verzoek.) Tj ET") });

    public ReleasePackage Package(DecisionId? decision = null)
    {
        var outcome = Desk().Make(Id, decision ?? Primary);
        Assert.True(outcome.Package is not null, string.Join(' ', outcome.Reasons));
        return outcome.Package;
    }

    public void Release(DecisionId decision) => Assert.All(Office.Office.Releases.Release(Id, decision, Handler), r => Assert.True(r.IsOut, string.Join(' ', r.Reasons)));

    /// <summary>After a ruling the marked passage is open.</summary>
    public void DecideAgain()
    {
        Office.Done(new PrepareDecision(Handler, Office.Now, Second, DecisionKind.Supplementary, "uitspraak"));
        Office.Done(new RemoveMark(Redactor, Office.Now, Marked, new("m1")));
        Office.RejectRest();
        Office.Done(new SignOffDocument(Reader, Office.Now, Marked));
        foreach (var finding in Office.Office.Dossiers.Checks(Id, new(2026, 3, 2)).Where(f => f.IsOpen)) Office.Done(new AcceptFinding(Handler, Office.Now, finding.Finding.Key, "gezien"));
        Office.Done(new TakeDecision(Maker, Office.Now, Second, new(2026, 3, 2)));
        Office.Done(new AnnounceDecision(Handler, Office.Now, Second, new(2026, 3, 2), false));
        Release(Second);
    }

    public void Dispose() => Office.Dispose();

    private static byte[] Printed(Lakwerk.Letters.Model.Letter letter) => Encoding.UTF8.GetBytes(PlainText.Of(letter));
}
