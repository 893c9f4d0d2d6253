using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Events;

namespace Lakwerk.Storage.Tests;

/// <summary>Events to store.</summary>
internal static class Sample
{
    public static readonly Actor Handler = new("h", "Hanna Händelaar");
    public static readonly DateTimeOffset Now = new(2023, 1, 9, 10, 0, 0, TimeSpan.FromHours(1));
    public static readonly ListId List = new("A");

    public static DossierEvent Event(int version) => version switch
    {
        0 => new DossierOpened(Handler, Now, new DossierId("d"), "Fietspaden", "V. Oorbeeld", "Gemeente Veldrode", new(2023, 1, 1), new(2023, 1, 2), "2023-17"),
        1 => new ListOpened(Handler, Now, List, "Bijlage", "s", NumberingStyle.Decimal),
        _ when version % 3 == 2 => new DocumentAdded(Handler, Now, new DocumentId($"{version}"), List, new DocumentDetails($"Nota {version}") { Date = new(2022, 1, 1) }, null),
        _ => new MarkPlaced(Handler, Now, new DocumentId($"{version - version % 3 + (version % 3 == 2 ? 0 : -1)}"), new MarkId($"m{version}"), [new MarkArea(1, 0, 0, 5, 5)], ["5.1.2.e"]),
    };

    public static IReadOnlyList<DossierEvent> Events(int count, int from = 0) => [.. Enumerable.Range(from, count).Select(Event)];
}
