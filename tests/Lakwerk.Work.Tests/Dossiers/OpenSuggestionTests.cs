using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Deciding;
using Lakwerk.Work.Dossiers;
using static Lakwerk.Work.Tests.Dossiers.OfficeScene;

namespace Lakwerk.Work.Tests.Dossiers;

/// <summary>Nothing goes out in which a machine saw personal data that nobody looked at, and nothing that differs from what was decided.</summary>
public sealed class OpenSuggestionTests : IDisposable
{
    private readonly OfficeScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void A_document_with_an_open_mail_address_is_neither_signed_off_nor_decided_on()
    {
        var document = _scene.Add();
        _scene.Done(new AssessDocument(Redactor, _scene.Now, document, Assessment.ByMarks));

        Assert.Contains(_scene.Office.Dossiers.Checks(Id), found => found.Finding.Code == "suggestions-grave" && found.IsOpen);
        Assert.Equal(RefusalKind.FindingsOpen, _scene.Refused(new SignOffDocument(Reader, _scene.Now, document)));

        _scene.RejectRest();
        _scene.Done(new SignOffDocument(Reader, _scene.Now, document));
        Assert.DoesNotContain(_scene.Office.Dossiers.Checks(Id), found => found.Finding.Code.StartsWith("suggestions", StringComparison.Ordinal));
    }

    [Fact]
    public void A_suggestion_that_is_opened_again_after_signing_off_stops_the_decision()
    {
        var document = _scene.Add();
        _scene.Done(new AssessDocument(Redactor, _scene.Now, document, Assessment.ByMarks));
        _scene.RejectRest();
        _scene.Done(new SignOffDocument(Reader, _scene.Now, document));
        _scene.Done(new PrepareDecision(Handler, _scene.Now, Primary, DecisionKind.Primary));
        _scene.Done(new ReopenSuggestion(Redactor, _scene.Now, document, _scene.Dossier.Find(document)!.RejectedSuggestions[0]));

        Assert.Equal(RefusalKind.FindingsOpen, _scene.Refused(new TakeDecision(Maker, _scene.Now, Primary, new(2026, 1, 30))));
    }

    [Fact]
    public void A_mark_set_after_the_decision_keeps_everything_inside()
    {
        var (one, other) = (_scene.Add("a.pdf"), _scene.Add("b.pdf", Letter("x@example.org")));
        _scene.Mark(one);
        _scene.Decide();
        _scene.Mark(other, "later");

        var kept = _scene.Office.Releases.Release(Id, Primary, Handler);
        Assert.All(kept, document => Assert.False(document.IsOut));
        Assert.Contains("sinds besluit", kept[0].Reasons.Single(), StringComparison.Ordinal);

        _scene.Done(new RemoveMark(Redactor, _scene.Now, other, new("later")));
        Assert.All(_scene.Office.Releases.Release(Id, Primary, Handler), document => Assert.True(document.IsOut, string.Join(' ', document.Reasons)));
    }
}
