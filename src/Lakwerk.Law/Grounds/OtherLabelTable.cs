using static Lakwerk.Law.Grounds.OtherLabelKind;

namespace Lakwerk.Law.Grounds;

/// <summary>The labels beside the grounds, with every spelling under which they are met.</summary>
public static class OtherLabelTable
{
    private static readonly (OtherLabel Label, string[] Spellings)[] Rows =
    [
        Row("buiten scope", OutOfScope, "Buiten de reikwijdte van het verzoek", "Outside the scope of the request",
            "buiten reikwijdte", "buiten de reikwijdte", "buiten verzoek", "out of scope", "bs", "b.s."),
        Row("reeds openbaar", AlreadyPublic, "Reeds openbaar", "Already public", "al openbaar", "reeds openbaar gemaakt", "ro"),
        Row("dubbel", Duplicate, "Dubbel document", "Duplicate", "duplicaat", "doublure"),
        Row("wbni", OtherLaw, "Wet beveiliging netwerk- en informatiesystemen", "Network and Information Systems Security Act"),
        Row("wgmc 9.6", OtherLaw, "Wet gegevensverwerking en meldplicht cybersecurity, artikel 9, zesde lid", "Cybersecurity Data Processing and Notification Act, article 9.6",
            "wgmc", "wgmc 9 lid 6", "9.6 wgmc", "artikel 9, zesde lid, wgmc"),
        Row("wiv", OtherLaw, "Wet op de inlichtingen- en veiligheidsdiensten", "Intelligence and Security Services Act", "wiv 2017", "wiv 2002"),
    ];

    public static IReadOnlyList<OtherLabel> All { get; } = [.. Rows.Select(r => r.Label)];

    public static OtherLabel Get(string code) =>
        Find(code) ?? throw new ArgumentException($"'{code}' is no known label.", nameof(code));

    public static OtherLabel? Find(string text)
    {
        var plain = text.Trim().Trim('[', ']', '(', ')').Trim();
        foreach (var (label, spellings) in Rows)
            if (Equal(label.Code, plain) || spellings.Any(s => Equal(s, plain)))
                return label;
        return null;
    }

    /// <summary>Every spelling long enough to be searched for in running text, longest first.</summary>
    internal static IReadOnlyList<(string Spelling, OtherLabel Label)> Searchable { get; } =
    [
        .. Rows.SelectMany(r => r.Spellings.Append(r.Label.Code).Select(s => (s, r.Label)))
            .Where(pair => pair.s.Length > 3 || pair.Label.Kind == OtherLaw)
            .OrderByDescending(pair => pair.s.Length),
    ];

    private static bool Equal(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static (OtherLabel, string[]) Row(string code, OtherLabelKind kind, string dutch, string english, params string[] spellings) =>
        (new OtherLabel(code, kind, new Bilingual(dutch, english)), spellings);
}
