using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Work.Documents;
using Lakwerk.Work.Dossiers;
using static Lakwerk.Work.Tests.Dossiers.OfficeScene;

namespace Lakwerk.Work.Tests.Dossiers;

public sealed class ReleaseTests : IDisposable
{
    private readonly OfficeScene _scene = new();
    private readonly TempFolder _folder = new();

    public void Dispose()
    {
        _folder.Dispose();
        _scene.Dispose();
    }

    [Fact]
    public void Proposals_are_found_accepted_and_rejected_without_their_text_in_the_journal()
    {
        var document = _scene.Add();
        var suggestions = Suggestions(document);
        var mail = suggestions.Single(p => p.Text == Mail);
        var phone = suggestions.Single(p => p.Text.StartsWith("06", StringComparison.Ordinal));

        Assert.False(_scene.Office.Suggestions.Accept(Id, document, [mail], Redactor).IsRefused);
        Assert.False(_scene.Office.Suggestions.Reject(Id, document, [phone], Redactor).IsRefused);

        Assert.Equal(SuggestionState.Covered, Suggestions(document).Single(p => p.Key == mail.Key).State);
        Assert.Equal(SuggestionState.Rejected, Suggestions(document).Single(p => p.Key == phone.Key).State);
        Assert.DoesNotContain(_scene.Office.Dossiers.Events(Id), e => System.Text.Encoding.UTF8.GetString(Lakwerk.Dossiers.Events.DossierEventJson.Write(e.Event)).Contains("dewit", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_found_in_one_document_is_found_in_all()
    {
        _scene.Add("1.pdf", PdfFileBuilder.OnePage("BT /F1 12 Tf 72 700 Td (Mevrouw Jacoba van Veenendijk schreef ons.) Tj ET"));
        var other = _scene.Add("2.pdf", PdfFileBuilder.OnePage("BT /F1 12 Tf 72 700 Td (Volgens Veenendijk kan het pad weg.) Tj ET"));
        var alone = Suggestions(other).Count;

        _scene.Office.Suggestions.LookThrough(_scene.Dossier);

        Assert.Contains(Suggestions(other), p => p.Text.Contains("Veenendijk", StringComparison.Ordinal));
        Assert.True(Suggestions(other).Count >= alone);
    }

    [Fact]
    public void What_is_marked_is_gone_from_the_proven_file()
    {
        var document = _scene.Add();
        _scene.Mark(document);

        var proof = _scene.Office.Proofs.Prove(_scene.Dossier.Find(document)!);

        Assert.True(proof.IsClean, string.Join(' ', proof.Reasons));
        var text = TextOf(_scene.Office.Files.Read(proof.Sha256!));
        Assert.DoesNotContain("dewit", text, StringComparison.Ordinal);
        Assert.Contains("Deze regel blijft staan.", text, StringComparison.Ordinal);
        Assert.Equal(proof.Sha256, _scene.Office.Proofs.Prove(_scene.Dossier.Find(document)!).Sha256);
    }

    [Fact]
    public void A_decision_lets_out_what_it_discloses_and_nothing_else()
    {
        var (marked, open, refused) = (_scene.Add("a.pdf"), _scene.Add("b.pdf", Letter("x@example.org")), _scene.Add("c.pdf", Letter("y@example.org")));
        _scene.Mark(marked);
        _scene.Done(new AssessDocument(Redactor, _scene.Now, refused, Assessment.NotPublic) { Codes = ["5.1.2.e"], Reason = "niets over" });
        _scene.Decide();

        var released = _scene.Office.Releases.Release(Id, Primary, Handler);

        Assert.All(released, r => Assert.True(r.IsOut, string.Join(' ', r.Reasons)));
        Assert.Equal([marked, open], released.Select(r => r.Document));
        Assert.DoesNotContain("dewit", TextOf(_scene.Office.Releases.File(released[0])), StringComparison.Ordinal);
        Assert.Empty(_scene.Dossier.Find(refused)!.Releases);
    }

    [Fact]
    public void Releasing_again_releases_nothing_twice_and_uses_the_marks_of_the_decision()
    {
        var document = _scene.Add();
        _scene.Mark(document);
        _scene.Decide();
        var first = _scene.Office.Releases.Release(Id, Primary, Handler).Single();
        _scene.Done(new RemoveMark(Redactor, _scene.Now, document, new("m1")));

        var again = _scene.Office.Releases.Release(Id, Primary, Handler).Single();

        Assert.Equal(first.Sha256, again.Sha256);
        Assert.Single(_scene.Dossier.Find(document)!.Releases);
    }

    [Fact]
    public void A_supplementary_decision_lets_out_a_new_version_and_leaves_the_old_one_as_it_was()
    {
        var (changed, same) = (_scene.Add("a.pdf"), _scene.Add("b.pdf", Letter("x@example.org")));
        _scene.Mark(changed);
        _scene.Mark(same);
        _scene.Decide();
        var before = _scene.Office.Releases.Release(Id, Primary, Handler);
        var old = _scene.Office.Releases.File(before[0]);

        var second = new DecisionId("aanvullend");
        _scene.Done(new PrepareDecision(Handler, _scene.Now, second, DecisionKind.Supplementary, "uitspraak"));
        _scene.Done(new RemoveMark(Redactor, _scene.Now, changed, new("m1")));
        _scene.RejectRest();
        _scene.Done(new SignOffDocument(Reader, _scene.Now, changed));
        foreach (var finding in _scene.Office.Dossiers.Checks(Id, new(2026, 3, 2)).Where(f => f.IsOpen)) _scene.Done(new AcceptFinding(Handler, _scene.Now, finding.Finding.Key, "gezien"));
        _scene.Done(new TakeDecision(Maker, _scene.Now, second, new(2026, 3, 2)));
        _scene.Done(new AnnounceDecision(Handler, _scene.Now, second, new(2026, 3, 2), false));
        var after = _scene.Office.Releases.Release(Id, second, Handler);

        Assert.Contains(Mail, TextOf(_scene.Office.Releases.File(after.Single(r => r.Document == changed))), StringComparison.Ordinal);
        Assert.Equal(old, _scene.Office.Releases.File(before[0]));
        Assert.DoesNotContain("dewit", TextOf(old), StringComparison.Ordinal);
        Assert.Equal([Primary, second], _scene.Dossier.Find(changed)!.Releases.Select(r => r.Decision));
        Assert.Single(_scene.Dossier.Find(same)!.Releases.Select(r => r.Sha256).Distinct());
    }

    [Fact]
    public void Partly_public_without_a_mark_does_not_go_out()
    {
        var document = _scene.Add();
        _scene.Done(new AssessDocument(Redactor, _scene.Now, document, Assessment.PartlyPublic) { Codes = ["5.1.2.e"] });
        _scene.Decide();

        var kept = _scene.Office.Releases.Release(Id, Primary, Handler).Single();

        Assert.False(kept.IsOut);
        Assert.Contains("niets gelakt", kept.Reasons.Single(), StringComparison.Ordinal);
    }

    private IReadOnlyList<SuggestedMark> Suggestions(DocumentId id) => _scene.Office.Suggestions.For(_scene.Dossier, _scene.Dossier.Find(id)!);

    private string TextOf(byte[] pdf) => string.Join('\n', FileTextReader.Read(_folder.Write("x.pdf", pdf)).Paged!.Pages.Select(p => p.Text));
}
