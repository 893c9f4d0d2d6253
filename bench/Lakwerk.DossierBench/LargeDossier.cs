using System.Collections.Immutable;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Events;

namespace Lakwerk.DossierBench;

/// <summary>The events of a dossier of any size, the same each time: documents, their marks, judgements and sign-offs, and what a decision needs.</summary>
internal sealed class LargeDossier(int documents, int marks)
{
    public static readonly DossierId Id = new("groot");
    public static readonly DateOnly Decision = new(2026, 3, 2);
    public static readonly Actor Redactor = new("rik", "Rik Lakker");

    private static readonly Actor Reader = new("tess", "Tessa Tweede");
    private static readonly ListId List = new("1");
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly string[][] Codes = [["5.1.2.e"], ["5.2.1"], ["5.1.2.i"], ["5.1.2.e", "5.1.2.f"], ["5.1.1.c"], ["buiten scope"]];

    private int _second;

    public static DocumentId Document(int number) => new($"doc-{number:00000}");

    public IEnumerable<DossierEvent> Events()
    {
        yield return new DossierOpened(Redactor, Next(), Id, "de aanleg van fietspaden", "V. Oorbeeld", "Gemeente Veldrode", new(2026, 1, 2), new(2026, 1, 19), "2026-17");
        yield return new ListOpened(Redactor, Next(), List, "Inventarislijst", "1", NumberingStyle.Decimal);
        yield return new RequestItemAdded(Redactor, Next(), 1, "Alle documenten over de aanleg");
        yield return new RequestItemAnswered(Redactor, Next(), 1, "Zie alle documenten.");
        for (var i = 0; i < documents; i++)
            yield return new DocumentAdded(Redactor, Next(), Document(i), List, Details(i), null);
        for (var i = 0; i < marks; i++)
            yield return new MarkPlaced(Redactor, Next(), Document(i % documents), new MarkId($"m{i:x8}"), Areas(i), [.. Codes[(i / 7 + i % documents) % Codes.Length]]);
        for (var i = 0; i < documents; i++)
            yield return new DocumentAssessed(Redactor, Next(), Document(i), Assessment.ByMarks, [], null, null);
        for (var i = 0; i < documents; i++)
            yield return new DocumentSignedOff(Reader, Next(), Document(i));
        foreach (var code in Codes.SelectMany(c => c).Distinct().Where(c => c != "buiten scope"))
            yield return new GroundMotivated(Redactor, Next(), code, Motivation);
    }

    private static Motivation Motivation => new("gegevens van medewerkers en bedrijven", "hun belangen", "het inzicht in de besluitvorming lijdt er niet onder")
    {
        InternalDeliberation = "de stukken zijn alleen binnen de gemeente gewisseld",
        NotAnonymised = "de kring van opstellers is te klein",
        FiveYears = "de gegevens zijn nog in gebruik",
    };

    private DateTimeOffset Next() => Start.AddSeconds(_second++);

    private static DocumentDetails Details(int i) => new($"Nota over wegvak {i % 97}, versie {i % 5 + 1}")
    {
        Date = new DateOnly(2019, 1, 1).AddDays(i % 2500),
        Kind = i % 3 == 0 ? "e-mail" : "nota",
        Sender = "afdeling Wegen",
        Recipient = "wethouder",
        Sha256 = $"{i:x64}",
    };

    private static ImmutableArray<MarkArea> Areas(int i)
    {
        var (page, top) = (1 + i % 12, 80 + i % 60 * 11.5);
        return i % 4 == 0
            ? [new MarkArea(page, 72, top, 510.25, top + 11), new MarkArea(page, 72, top - 11.5, 300.5, top)]
            : [new MarkArea(page, 100.5 + i % 200, top, 180.75 + i % 200, top + 11)];
    }
}
