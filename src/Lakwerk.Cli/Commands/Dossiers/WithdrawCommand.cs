using System.CommandLine;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Publication;
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
        var command = options.AddTo(new Command("withdraw", "Take back what is public: a document, or all of a dossier; its address then says why (410).") { dossier, shelf, reason, document });
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var known = work.Open(parsed.GetRequiredValue(dossier));
            var chosen = parsed.GetValue(document) is { } number ? DocumentChoice.FindOne(known, number) : null;
            var note = new WithdrawPublication(work.By, work.Now, chosen?.Id, parsed.GetRequiredValue(reason));
            return Withdraw(work, known, note, parsed.GetRequiredValue(shelf));
        });
        return command;
    }

    /// <summary>The files first: what must not be public any more does not wait for a journal.</summary>
    private static int Withdraw(DossierWork work, Dossier dossier, WithdrawPublication note, string shelf)
    {
        if (string.IsNullOrWhiteSpace(note.Reason)) throw InputException.Of("geef met --reason een reden; wie het adres kent, leest haar.", "give a reason with --reason; whoever has the address reads it.");
        PublishDesk.MustKnow(dossier, work.By);
        var withdrawal = new Withdrawal(work.Office.Dossiers.Today, note.Reason.Trim());
        using var opened = new ShelfPlace(shelf, dossier.Id.Value).Open();
        var takeBack = new ShelfTakeBack(opened.Shelf);
        IReadOnlyList<string> gone = [];
        if (note.Document is { } document) gone = takeBack.Document(dossier.Id.Value, KeyOf(dossier, document), withdrawal);
        else takeBack.Dossier(dossier.Id.Value, withdrawal);
        opened.Send();
        var others = gone.Count > 1 ? string.Join(", ", gone) : null;
        return work.Do(dossier.Id.Value, note,
            others is null ? "Ingetrokken; op het adres staat nu waarom." : $"Ingetrokken, met wat dezelfde inhoud had: {others}. Op de adressen staat nu waarom.",
            others is null ? "Withdrawn; the address now says why." : $"Withdrawn, with what had the same content: {others}. The addresses now say why.");
    }

    private static string KeyOf(Dossier dossier, DocumentId document) => DocumentKeys.Of(dossier).TryGetValue(document, out var key)
        ? key
        : throw InputException.Of("dit document staat in geen enkel besluit en is dus niet openbaar.", "this document is in no decision, so it is not public.");
}
