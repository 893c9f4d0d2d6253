using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Law.Terms;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Work.Demo;

/// <summary>An office to look around in: requests at every stage, one of them with the project's own documents. All persons are made up.</summary>
public static class DemoOffice
{
    private const string Body = "Gemeente Waterhoek";

    /// <summary>Fills an empty office; one that holds a dossier is left as it is.</summary>
    /// <param name="office">Where it goes.</param>
    /// <param name="samples">The folder of the demo's documents.</param>
    /// <param name="people">Who works there, with their roles; the first runs the dossiers.</param>
    /// <param name="stop">Stops between documents.</param>
    public static void Fill(Office office, string samples, IReadOnlyList<(Actor Person, Role Role)> people, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(people);
        if (office.Dossiers.List().Count > 0) return;
        var today = office.Dossiers.Today;
        Parking(office, people, today, samples, stop);
        Open(office, people, new("Vergunningen evenemententerrein 2022–2025", "Stichting Rustig Wonen", "WOO-2026-118", today.AddDays(-31)),
            new ClockEvent(today.AddDays(-29), ClockEventKind.Acknowledgement));
        Open(office, people, new("Inhuur externe adviseurs sociaal domein", "M. Tetteroo (De Waterhoeker)", "WOO-2026-104", today.AddDays(-47)),
            new ClockEvent(today.AddDays(-45), ClockEventKind.Acknowledgement), new ClockEvent(today.AddDays(-24), ClockEventKind.Extension));
        Open(office, people, new("Correspondentie over zonnepark Polder Oost", "Dorpsraad Oosterend", "WOO-2026-131", today.AddDays(-9)),
            new ClockEvent(today.AddDays(-8), ClockEventKind.Acknowledgement));
        Open(office, people, new("Meldingen geluidsoverlast haventerrein", "J. Wiersum", "WOO-2026-125", today.AddDays(-18)),
            new ClockEvent(today.AddDays(-17), ClockEventKind.Acknowledgement),
            new ClockEvent(today.AddDays(-10), ClockEventKind.SuspensionStart) { Ground = SuspensionGround.Consent, Until = today.AddDays(11) });
    }

    private static void Parking(Office office, IReadOnlyList<(Actor Person, Role Role)> people, DateOnly today, string samples, CancellationToken stop)
    {
        var id = Open(office, people, new("Parkeerproef Havenkwartier en wegsleepklachten", "S. de Groot (Omroep Waterhoek)", "WOO-2026-122", today.AddDays(-20)),
            new ClockEvent(today.AddDays(-19), ClockEventKind.Acknowledgement));
        var (by, now) = (people[0].Person, office.Dossiers.Now);
        office.Dossiers.Do(id,
        [
            new AddRequestItem(by, now, "De nota's en evaluaties over de parkeerproef Havenkwartier"),
            new AddRequestItem(by, now, "De interne en externe e-mail over de proef"),
            new AddRequestItem(by, now, "De klachten over wegslepen en de afdoening daarvan"),
            new OpenList(by, now, new ListId("1"), "Inventarislijst", "1", NumberingStyle.Decimal),
        ]);
        foreach (var (file, title, kind, date) in Documents)
        {
            stop.ThrowIfCancellationRequested();
            var details = new DocumentDetails(title) { Kind = kind, Date = date };
            office.Documents.Add(id, new NewDocument(file, File.ReadAllBytes(Path.Combine(samples, file))) { List = new ListId("1"), Details = details }, by, stop);
        }

        office.Suggestions.LookThrough(office.Dossiers.MustOpen(id), stop);
    }

    private static readonly (string File, string Title, string Kind, DateOnly Date)[] Documents =
    [
        ("memo.pdf", "Evaluatie parkeerproef en afdoening klachten", "nota", new(2023, 3, 21)),
        ("mail.pdf", "RE: Klacht parkeerproef Havenkwartier", "e-mail", new(2023, 3, 14)),
        ("form.pdf", "Schadeformulier wegslepen", "formulier", new(2023, 3, 13)),
        ("scan.pdf", "Klachtbrief wegslepen", "brief", new(2023, 3, 13)),
        ("memo.pdf", "Evaluatie parkeerproef (bijlage bij e-mail)", "nota", new(2023, 3, 21)),
    ];

    private static DossierId Open(Office office, IReadOnlyList<(Actor Person, Role Role)> people, DemoRequest request, params ClockEvent[] steps)
    {
        var (id, by, now) = (office.Dossiers.NewId(), people[0].Person, office.Dossiers.Now);
        office.Dossiers.Do(id,
        [
            new OpenDossier(by, now, id, request.Title, request.Requester, Body, request.Received.AddDays(-1), request.Received, request.Reference),
            .. people.Select(one => new GiveRole(by, now, one.Person, one.Role)),
            .. steps.Select(step => new RecordProcedure(by, now, step, null)),
        ]);
        return id;
    }

    private sealed record DemoRequest(string Title, string Requester, string Reference, DateOnly Received);
}
