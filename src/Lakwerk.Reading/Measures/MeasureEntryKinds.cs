namespace Lakwerk.Reading.Measures;

/// <summary>The kinds as they are written in files and as a Dutch official calls them.</summary>
public static class MeasureEntryKinds
{
    private static readonly (string Key, string Dutch)[] Rows =
    [
        ("product", "product"),
        ("body", "organisatie"),
        ("criterion", "criterium"),
        ("judgement", "oordeel"),
        ("option", "optie"),
        ("advice", "advies"),
        ("decision", "besluit"),
        ("reconsideration", "verzoek om heroverweging"),
        ("outcome", "uitkomst"),
        ("promise", "toezegging"),
    ];

    public static IReadOnlyList<string> Keys { get; } = [.. Rows.Select(row => row.Key)];

    public static string KeyOf(MeasureEntryKind kind) => Rows[(int)kind].Key;

    public static string DutchOf(MeasureEntryKind kind) => Rows[(int)kind].Dutch;

    public static MeasureEntryKind? Find(string key)
    {
        var index = Array.FindIndex(Rows, row => row.Key == key);
        return index < 0 ? null : (MeasureEntryKind)index;
    }
}
