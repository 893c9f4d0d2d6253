using System.CommandLine;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Publication.Model;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Publishing;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>Takes back what is public. The files go at once; the address stays and says when and why.</summary>
internal static class WithdrawCommand
{
    public static Command Create(Session session)
    {
        var options = new DossierOptions();
        var (dossier, shelf) = (DossierCommands.Dossier(), DossierCommands.Required("--shelf", "The shelf that the portal serves: a folder, or s3://bucket/prefix?endpoint=https://….", "place"));
        var reason = DossierCommands.Required("--reason", "Why; the public reads it, so it says nothing of what had to go.");
        var document = DossierCommands.Text("--document", "Only this document, in every version; else all of the dossier.", "number");
        var preview = new Option<bool>("--preview") { Description = "Only the requester's link: it leads nowhere from now on." };
        var command = options.AddTo(new Command("withdraw", "Take back what is public: a document, or all of a dossier; its address then says why (410).") { dossier, shelf, reason, document, preview });
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var known = work.Open(parsed.GetRequiredValue(dossier));
            work.Office.Place.MustStillBeHere();
            HandOverBook.MustMayLetOut(known, work.By);
            if (parsed.GetValue(preview)) return EndPreview(work, known, parsed.GetRequiredValue(shelf), parsed.GetRequiredValue(reason));
            var chosen = parsed.GetValue(document) is { } number ? DocumentChoice.FindOne(known, number) : null;
            var note = new WithdrawPublication(work.By, work.Now, chosen?.Id, parsed.GetRequiredValue(reason));
            return Withdraw(work, known, note, parsed.GetRequiredValue(shelf));
        });
        return command;
    }

    private static int EndPreview(DossierWork work, Dossier dossier, string shelf, string reason)
    {
        using var opened = new ShelfPlace(shelf, dossier.Id.Value).Open();
        var ended = opened.Shelf.EndPreviews(dossier.Id.Value);
        if (ended.Count == 0) throw InputException.Of($"van dossier {dossier.Id} is er op deze plank geen link voor de verzoeker.", $"this shelf has no link for the requester of dossier {dossier.Id}.");
        opened.Send();
        var book = new HandOverBook(work.Office, dossier.Id);
        foreach (var link in book.Standing(HandOverKind.Preview, null).Where(link => ended.Contains(link.Name))) book.End(link, reason, work.By);
        if (work.IsJson) work.Json(json => json.WriteNumber("ended", ended.Count));
        else work.Line(work.In("De link van de verzoeker werkt niet meer.", "The requester's link works no longer."));
        return ExitCode.Ok;
    }

    private static int Withdraw(DossierWork work, Dossier dossier, WithdrawPublication note, string shelf)
    {
        if (string.IsNullOrWhiteSpace(note.Reason)) throw InputException.Of("geef met --reason een reden; wie het adres kent, leest haar.", "give a reason with --reason; whoever has the address reads it.");
        var withdrawal = new Withdrawal(work.Office.Dossiers.Today, note.Reason.Trim());
        var gone = ShelfTakeBack.From(new ShelfPlace(shelf, dossier.Id.Value), dossier, note.Document, withdrawal);
        var others = gone.Count > 1 ? string.Join(", ", gone) : null;
        return work.Do(dossier.Id.Value, note,
            others is null ? "Ingetrokken; op het adres staat nu waarom." : $"Ingetrokken, met wat dezelfde inhoud had: {others}. Op de adressen staat nu waarom.",
            others is null ? "Withdrawn; the address now says why." : $"Withdrawn, with what had the same content: {others}. The addresses now say why.");
    }
}
