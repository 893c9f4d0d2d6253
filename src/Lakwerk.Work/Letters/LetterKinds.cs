using Lakwerk.Letters;

namespace Lakwerk.Work.Letters;

/// <summary>The letters by the names under which they are asked for.</summary>
public static class LetterKinds
{
    private static readonly (string Name, LetterKind Kind)[] Rows =
    [
        ("acknowledgement", LetterKind.Acknowledgement),
        ("extension", LetterKind.Extension),
        ("suspension", LetterKind.Suspension),
        ("resumption", LetterKind.Resumption),
        ("transfer", LetterKind.Transfer),
        ("transfer-cover", LetterKind.TransferCover),
        ("views", LetterKind.ViewsInvitation),
        ("decision", LetterKind.Decision),
        ("supplementary", LetterKind.SupplementaryDecision),
        ("objection", LetterKind.DecisionOnObjection),
        ("inventory", LetterKind.Inventory),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. Rows.Select(r => r.Name)];

    public static string NameOf(LetterKind kind) => Rows.Single(r => r.Kind == kind).Name;

    /// <exception cref="InputException">No letter is called that.</exception>
    public static LetterKind Parse(string name)
    {
        foreach (var row in Rows)
            if (row.Name == name) return row.Kind;
        throw InputException.Of($"“{name}” is geen soort brief; wel: {string.Join(", ", Names)}.", $"“{name}” is no kind of letter; there are {string.Join(", ", Names)}.");
    }
}
