namespace Lakwerk.Law.Terms;

/// <summary>The kinds as they are written in a file of events, and as a Dutch official calls them.</summary>
public static class ClockEventKinds
{
    private static readonly (ClockEventKind Kind, string Key, Bilingual Name)[] Rows =
    [
        (ClockEventKind.Acknowledgement, "acknowledgement", new("ontvangstbevestiging", "acknowledgement")),
        (ClockEventKind.Extension, "extension", new("verdaging", "extension")),
        (ClockEventKind.SuspensionStart, "suspension-start", new("begin van de opschorting", "start of a suspension")),
        (ClockEventKind.SuspensionEnd, "suspension-end", new("einde van de opschorting", "end of a suspension")),
        (ClockEventKind.AgreedDate, "agreed-date", new("afgesproken latere datum", "agreed later date")),
        (ClockEventKind.SpecificationAsked, "specification-asked", new("verzoek om precisering", "request to specify")),
        (ClockEventKind.SpecificationReceived, "specification-received", new("ontvangen precisering", "specification received")),
        (ClockEventKind.ViewsAsked, "views-asked", new("verzoek om een zienswijze", "third party asked for views")),
        (ClockEventKind.ViewsReceived, "views-received", new("ontvangen zienswijze", "third-party views received")),
        (ClockEventKind.NoticeOfDefault, "notice-of-default", new("ingebrekestelling", "notice of default")),
        (ClockEventKind.AppealLate, "appeal-late", new("beroep wegens niet tijdig beslissen", "appeal for late decision")),
        (ClockEventKind.CourtOrder, "court-order", new("opdracht van de rechter", "court order")),
        (ClockEventKind.Decision, "decision", new("besluit", "decision")),
        (ClockEventKind.Announcement, "announcement", new("bekendmaking", "announcement")),
        (ClockEventKind.InterimReliefAsked, "interim-relief-asked", new("verzoek om voorlopige voorziening", "interim relief asked")),
        (ClockEventKind.InterimReliefRuled, "interim-relief-ruled", new("uitspraak op de voorlopige voorziening", "ruling on interim relief")),
        (ClockEventKind.Objection, "objection", new("bezwaar", "objection")),
    ];

    public static IEnumerable<string> Keys => Rows.Select(r => r.Key);

    public static string KeyOf(ClockEventKind kind) => Row(kind).Key;

    public static Bilingual NameOf(ClockEventKind kind) => Row(kind).Name;

    public static ClockEventKind? Find(string key)
    {
        foreach (var row in Rows)
            if (row.Key == key)
                return row.Kind;
        return null;
    }

    private static (ClockEventKind Kind, string Key, Bilingual Name) Row(ClockEventKind kind) => Rows[(int)kind];
}
