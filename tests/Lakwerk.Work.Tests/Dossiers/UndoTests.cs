using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Deciding;
using static Lakwerk.Work.Tests.Dossiers.OfficeScene;

namespace Lakwerk.Work.Tests.Dossiers;

public sealed class UndoTests : IDisposable
{
    private readonly OfficeScene _scene = new();
    private readonly DocumentId _document;

    public UndoTests() => _document = _scene.Add();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Undoing_goes_back_act_by_act_and_redoing_forth_again()
    {
        _scene.Mark(_document, "a");
        _scene.Mark(_document, "b");

        Assert.Equal("a", Undone());
        Assert.Equal("", Undone());
        Assert.Equal("a", Redone());
        Assert.Equal("a b", Redone());
        Assert.Equal(RefusalKind.NothingToUndo, Redo().Refusal!.Kind);
        Assert.Equal("a", Undone());
    }

    [Fact]
    public void New_work_ends_redoing()
    {
        _scene.Mark(_document, "a");
        Undone();
        _scene.Mark(_document, "c");

        Assert.Equal(RefusalKind.NothingToUndo, Redo().Refusal!.Kind);
        Assert.Equal("", Undone());
    }

    [Fact]
    public void A_mark_that_was_changed_gets_its_old_place_and_ground_back()
    {
        _scene.Mark(_document, "a");
        var before = Document.Marks.Single();
        _scene.Done(new ChangeMark(Redactor, _scene.Now, _document, new("a"), [new MarkArea(1, 1, 1, 9, 9)], ["5.2.1"]));

        Undone();

        Assert.Equal(before.Areas.AsEnumerable(), Document.Marks.Single().Areas);
        Assert.Equal(before.Codes.AsEnumerable(), Document.Marks.Single().Codes);
    }

    [Fact]
    public void A_first_judgement_is_taken_back_to_none_and_a_second_to_the_first()
    {
        _scene.Done(new AssessDocument(Redactor, _scene.Now, _document, Assessment.Public));
        _scene.Done(new AssessDocument(Redactor, _scene.Now, _document, Assessment.NotPublic) { Reason = "alles weg" });

        Undone();
        Assert.Equal(Assessment.Public, Document.Judged!.Assessment);
        Undone();
        Assert.Null(Document.Judged);
    }

    [Fact]
    public void Nobody_undoes_the_work_of_another()
    {
        _scene.Mark(_document, "a");
        _scene.Done(new ChangeMark(Reader, _scene.Now, _document, new("a"), [new MarkArea(1, 1, 1, 9, 9)], ["5.2.1"]));

        Assert.Equal(RefusalKind.ChangedMeanwhile, Undo().Refusal!.Kind);
    }

    [Fact]
    public void What_has_effect_outside_cannot_be_undone()
    {
        _scene.Done(new PrepareDecision(Redactor, _scene.Now, Primary, DecisionKind.Primary));

        Assert.Equal(RefusalKind.CannotUndo, Undo().Refusal!.Kind);
    }

    [Fact]
    public void Several_marks_of_one_act_go_together()
    {
        _scene.Office.Dossiers.Do(Id, [.. "abc".Select(name => new PlaceMark(Redactor, _scene.Now, _document, new($"{name}"), [new MarkArea(1, 1, 1, 9, 9)], ["5.1.2.e"]))]);

        Assert.Equal("", Undone());
        Assert.Equal("c b a".Split(' ').Order(), Redone().Split(' ').Order());
    }

    private Document Document => _scene.Dossier.Find(_document)!;

    private string Undone()
    {
        var outcome = Undo();
        Assert.Null(outcome.Refusal);
        return Marks;
    }

    private string Redone()
    {
        var outcome = Redo();
        Assert.Null(outcome.Refusal);
        return Marks;
    }

    private string Marks => string.Join(' ', Document.Marks.Select(m => m.Id.Value));

    private Storage.CommandOutcome Undo()
    {
        _scene.Tick();
        return _scene.Office.Dossiers.Undo(Id, Redactor);
    }

    private Storage.CommandOutcome Redo()
    {
        _scene.Tick();
        return _scene.Office.Dossiers.Redo(Id, Redactor);
    }
}
