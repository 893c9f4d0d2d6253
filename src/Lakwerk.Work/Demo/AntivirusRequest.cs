using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Intake;
using Lakwerk.Law.Terms;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Intake;

namespace Lakwerk.Work.Demo;

/// <summary>
/// The demo's largest request: what was asked and how it went follow a published decision of 2018 on antivirus software; the
/// documents are the project's own and come in as post does, through the intake.
/// </summary>
public static class AntivirusRequest
{
    private const string Title = "Uitfaseren antivirussoftware bij het Rijk";
    private const string Supplier = "Norvane Nederland B.V.";
    private const double Sure = 0.8;

    private static readonly string[] Items =
    [
        "Invoering van de software bij de overheid", "Samenwerking van de leverancier met diensten van het ministerie", "Inschatting van de risico's voor het Rijk",
        "Inventarisaties en analyses achter het uitfaseren", "Waarschuwingen van diensten", "Stukken van de stuurgroep", "Buitenlandse wetgeving waarop de maatregel berust",
    ];

    /// <summary>Adds the request to an office, unless it is there already.</summary>
    /// <param name="office">Where it goes.</param>
    /// <param name="folder">The office's folder, for what the intake keeps.</param>
    /// <param name="samples">The folder of the demo's documents.</param>
    /// <param name="people">Who works there, with their roles; the first runs the dossier.</param>
    /// <param name="stop">Stops between documents.</param>
    public static void Fill(Office office, string folder, string samples, IReadOnlyList<(Actor Person, Role Role)> people, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(people);
        if (office.Dossiers.List().Any(known => known.Title == Title)) return;
        var (id, by) = (office.Dossiers.NewId(), people[0].Person);
        Must(office, id, [.. Request(office, id, people)]);
        using (var intake = IntakeFolder.Open(Path.Combine(folder, "inname", Uri.EscapeDataString(id.Value))))
        {
            var report = ImportFiles.Run([Path.Combine(samples, "antivirus", "post")], intake, new IntakeSettings { Stop = stop });
            AccountTable.Write(report, intake);
            IntakeIntoDossier.Add(report, intake, office, id, by, stop);
        }

        office.Suggestions.LookThrough(office.Dossiers.MustOpen(id), stop);
        Work(office, id, people);
    }

    /// <summary>The steps of the procedure on the days on which they were taken then, counted from receipt.</summary>
    private static IEnumerable<DossierCommand> Request(Office office, DossierId id, IReadOnlyList<(Actor Person, Role Role)> people)
    {
        var (by, now, received) = (people[0].Person, office.Dossiers.Now, office.Dossiers.Today.AddDays(-70));
        yield return new OpenDossier(by, now, id, Title, "S. Tetteroo (De Waterhoeker)", "Minister van Digitale Weerbaarheid", received.AddDays(-4), received, "WOO-2026-087");
        foreach (var (person, role) in people) yield return new GiveRole(by, now, person, role);
        foreach (var item in Items) yield return new AddRequestItem(by, now, item);
        yield return new RecordProcedure(by, now, new ClockEvent(received.AddDays(10), ClockEventKind.Acknowledgement), null);
        yield return new RecordProcedure(by, now, new ClockEvent(received.AddDays(24), ClockEventKind.SuspensionStart) { Ground = SuspensionGround.Consent }, null);
        yield return new RecordProcedure(by, now, new ClockEvent(received.AddDays(51), ClockEventKind.SuspensionEnd), null);
        yield return new TransferPart(by, now, "Ministerie van Algemene Zaken", "de documenten die daar berusten", received.AddDays(63), "DZ-2324");
        yield return new TransferPart(by, now, "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties", "de documenten die daar berusten", received.AddDays(63), "DZ-2324");
        yield return new OpenList(by, now, new ListId("2"), "Bijlage 2", "2", NumberingStyle.Decimal);
    }

    /// <summary>Some of the work is done: sure names are covered in the mails, the supplier is asked, a colleague too.</summary>
    private static void Work(Office office, DossierId id, IReadOnlyList<(Actor Person, Role Role)> people)
    {
        var (handler, redactor, lawyer) = (people[0].Person, PersonFor(people, Role.Redactor), PersonFor(people, Role.Lawyer));
        var dossier = office.Dossiers.MustOpen(id);
        foreach (var mail in dossier.Documents.Values.Where(document => document.DuplicateOf is null && document.Details.Thread is not null))
            office.Suggestions.Accept(id, mail.Id, [.. office.Suggestions.For(dossier, mail).Where(one => one.State == SuggestionState.Open && one.Confidence >= Sure)], redactor);
        if (Find(dossier, "software") is { } letter)
        {
            var (now, today, party) = (office.Dossiers.Now, office.Dossiers.Today, new PartyId("p1"));
            Must(office, id, [new NameThirdParty(handler, now, party, Supplier, [letter.Id]), new AskViews(handler, now, party, today.AddDays(-3), today.AddDays(11))]);
        }

        if (Find(dossier, "Dreigingsanalyse") is { } analysis)
            Must(office, id, [new MakeRemark(redactor, office.Dossiers.Now, analysis.Id, new RemarkId("o-1"), null, "Valt het oordeel in deel 3 onder persoonlijke beleidsopvattingen, of is dit een feitelijke analyse?", lawyer)]);
    }

    private static Document? Find(Dossier dossier, string title) =>
        dossier.Documents.Values.Where(document => document.DuplicateOf is null && document.Details.Title.Contains(title, StringComparison.OrdinalIgnoreCase)).MinBy(document => document.Order);

    private static Actor PersonFor(IReadOnlyList<(Actor Person, Role Role)> people, Role role) => people.First(one => one.Role == role).Person;

    private static void Must(Office office, DossierId id, IReadOnlyList<DossierCommand> commands)
    {
        if (office.Dossiers.Do(id, commands).Refusal is { } refusal) throw new InputException($"het voorbeeld klopt niet: {refusal.Reason.Dutch}");
    }
}
