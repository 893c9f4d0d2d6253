namespace Lakwerk.Law.Terms;

/// <summary>What the names of the clock's dates mean to a reader.</summary>
public static class ClockNames
{
    private static readonly (string Name, Bilingual Meaning)[] Rows =
    [
        ("received", new("Ontvangst van het verzoek", "Request received")),
        ("acknowledgement", new("Ontvangstbevestiging", "Acknowledgement")),
        ("specify-by", new("Uiterlijk om precisering vragen", "Ask to specify by")),
        ("not-treating-by", new("Uiterlijk besluiten niet te behandelen", "Decide not to treat by")),
        ("first-term-end", new("Einde eerste termijn", "First term ends")),
        ("suspended-until", new("Einde opschorting", "Suspension ends")),
        ("views-end", new("Einde wachten op zienswijze", "Waiting for views ends")),
        ("due", new("Uiterlijk beslissen", "Decide by")),
        ("notice-possible-from", new("Ingebrekestelling mogelijk vanaf", "Notice of default possible from")),
        ("notice-of-default", new("Ingebrekestelling", "Notice of default")),
        ("default-term-end", new("Einde van twee weken na ingebrekestelling", "Two weeks after notice of default end")),
        ("appeal-late-from", new("Beroep wegens niet tijdig beslissen vanaf", "Appeal for late decision from")),
        ("appeal-late", new("Beroep wegens niet tijdig beslissen", "Appeal for late decision")),
        ("court-term", new("Termijn van de rechter", "Term set by the court")),
        ("decision", new("Besluit", "Decision")),
        ("announcement", new("Bekendmaking", "Announcement")),
        ("release", new("Verstrekking", "Release")),
        ("objection-by", new("Uiterlijk bezwaar maken", "Object by")),
        ("objection", new("Bezwaar", "Objection")),
        ("objection-first-term-end", new("Einde eerste termijn op bezwaar", "First term for the objection ends")),
        ("objection-decision-due", new("Uiterlijk beslissen op bezwaar", "Decide on the objection by")),
        ("appeal-by", new("Uiterlijk beroep instellen", "Appeal by")),
    ];

    private static readonly (string Prefix, Bilingual Meaning)[] Prefixes =
    [
        ("partial-", new("deelbesluit", "partial decision")),
        ("objection-", new("op bezwaar", "on the objection")),
        ("supplementary-", new("aanvullend besluit", "supplementary decision")),
    ];

    public static Bilingual Of(string name)
    {
        foreach (var row in Rows)
            if (row.Name == name)
                return row.Meaning;
        foreach (var (prefix, meaning) in Prefixes)
            if (name.StartsWith(prefix, StringComparison.Ordinal) && Of(name[prefix.Length..]) is { } rest)
                return new Bilingual($"{rest.Dutch} ({meaning.Dutch})", $"{rest.English} ({meaning.English})");
        return new Bilingual(name, name);
    }
}
