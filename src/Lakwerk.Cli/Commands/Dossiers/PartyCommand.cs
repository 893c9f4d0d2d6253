using System.CommandLine;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Law;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>Third parties: who is concerned by which documents, and what became of their views.</summary>
internal static class PartyCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var dossier = DossierCommands.Dossier();
        var party = new Argument<string?>("party") { Description = "Short name of the third party; without it they are listed.", Arity = ArgumentArity.ZeroOrOne };
        var name = DossierCommands.Text("--name", "Full name; with --documents.", "name");
        var documents = DossierCommands.Text("--documents", "The documents that concern it, or those that are decided on.", "documents");
        var followed = new Option<bool>("--followed") { Description = "Its views on --documents (or --mark) are followed; with --reason." };
        var notFollowed = new Option<bool>("--not-followed") { Description = "They are not followed; with --reason." };
        var mark = DossierCommands.Text("--mark", "One passage of one document.", "mark");
        var reason = DossierCommands.Text("--reason", "Why the views were followed or not.");
        var suspend = new Option<bool>("--suspend") { Description = "Disclosure of --documents waits (Woo 4.4.5); with --reason." };
        var lift = new Option<bool>("--lift") { Description = "Disclosure of --documents waits no longer." };
        var command = new Command("party", "Name third parties, decide on their views, let disclosure wait.") { dossier, party, name, documents, followed, notFollowed, mark, reason, suspend, lift };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            IReadOnlyList<Document> chosen = parsed.GetValue(documents) is { } text ? DocumentChoice.Find(opened, text) : [];
            var why = parsed.GetValue(reason) ?? "";
            if (parsed.GetValue(suspend)) return work.Do(opened.Id.Value, [.. chosen.Select(d => new SuspendDocument(work.By, work.Now, d.Id, why))], "Openbaarmaking opgeschort.", "Disclosure suspended.");
            if (parsed.GetValue(lift)) return work.Do(opened.Id.Value, [.. chosen.Select(d => new LiftSuspension(work.By, work.Now, d.Id))], "Opschorting opgeheven.", "Suspension lifted.");
            if (parsed.GetValue(party) is not { } id) return List(work, opened);
            if (parsed.GetValue(followed) || parsed.GetValue(notFollowed))
                return work.Do(opened.Id.Value, Outcomes(work, new PartyId(id), chosen, parsed.GetValue(mark), parsed.GetValue(followed), why), "Beslissing op de zienswijze vastgelegd.", "Decision on the views recorded.");
            var called = parsed.GetValue(name) ?? throw InputException.Of("noem de derde-belanghebbende met --name, of leg een beslissing vast met --followed of --not-followed.", "name the third party with --name, or record a decision with --followed or --not-followed.");
            return work.Do(opened.Id.Value, new NameThirdParty(work.By, work.Now, new(id), called, [.. chosen.Select(d => d.Id)]), $"{called} is derde-belanghebbende ({id}).", $"{called} is a third party ({id}).");
        });
        return command;
    }

    private static List<DossierCommand> Outcomes(DossierWork work, PartyId party, IReadOnlyList<Document> documents, string? mark, bool followed, string reason)
    {
        if (mark is not null && documents.Count != 1) throw InputException.Of("--mark hoort bij precies één document.", "--mark belongs to exactly one document.");
        return [.. documents.Select(d => new DecidePassage(work.By, work.Now, party, d.Id, mark is null ? null : new MarkId(mark), followed, reason))];
    }

    private static int List(DossierWork work, Dossier dossier)
    {
        var numbers = Lakwerk.Dossiers.Inventories.Numbering.Of(dossier);
        if (work.IsJson)
            work.Json(json =>
            {
                json.WriteStartArray("parties");
                foreach (var party in dossier.Parties.Values)
                {
                    json.WriteStartObject();
                    json.WriteString("id", party.Id.Value);
                    json.WriteString("name", party.Name);
                    json.WriteStartArray("documents");
                    foreach (var document in party.Documents) json.WriteStringValue(document.Value);
                    json.WriteEndArray();
                    if (party.AskedOn is { } asked) json.WriteString("asked", Days.Iso(asked));
                    if (party.AnswerBy is { } answerBy) json.WriteString("answerBy", Days.Iso(answerBy));
                    if (party.AnsweredOn is { } answered) json.WriteString("answered", Days.Iso(answered));
                    json.WriteBoolean("objects", party.Objects);
                    json.WriteStartArray("outcomes");
                    foreach (var outcome in party.Outcomes) WriteOutcome(json, outcome);
                    json.WriteEndArray();
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        else
            foreach (var party in dossier.Parties.Values)
                work.Line($"{party.Id}  {party.Name}: document {Lakwerk.Dossiers.Inventories.NumberText.Of(party.Documents.Select(d => numbers.GetValueOrDefault(d, d.Value)), work.Language)}{Asked(work, party)}{Outcomes(work, party, numbers)}");
        return ExitCode.Ok;
    }

    private static void WriteOutcome(System.Text.Json.Utf8JsonWriter json, PassageOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("document", outcome.Document.Value);
        if (outcome.Mark is { } mark) json.WriteString("mark", mark.Value);
        json.WriteBoolean("followed", outcome.Followed);
        json.WriteString("reason", outcome.Reason);
        json.WriteEndObject();
    }

    private static string Outcomes(DossierWork work, ThirdParty party, IReadOnlyDictionary<DocumentId, string> numbers) => string.Concat(party.Outcomes.Select(o =>
        $"; {numbers.GetValueOrDefault(o.Document, o.Document.Value)} {(o.Followed ? work.In("gevolgd", "followed") : work.In("niet gevolgd", "not followed"))}"));

    private static string Asked(DossierWork work, ThirdParty party) => party switch
    {
        { AnsweredOn: { } answered } => work.In($"; zienswijze van {DutchDates.Long(answered)}{(party.Objects ? ", maakt bezwaar" : "")}", $"; views of {DutchDates.Long(answered, Language.English)}{(party.Objects ? ", objects" : "")}"),
        { AnswerBy: { } until } => work.In($"; kan reageren tot en met {DutchDates.Long(until)}", $"; may answer until {DutchDates.Long(until, Language.English)}"),
        _ => work.In("; nog niet gevraagd", "; not asked yet"),
    };
}
