namespace Lakwerk.Law.Grounds;

/// <summary>Finds the labels beside the grounds in running text. Everyday words count only where they stand alone.</summary>
internal static class OtherLabelReader
{
    public static IEnumerable<Citation> Find(string text)
    {
        var taken = new List<(int Start, int End)>();
        foreach (var (spelling, label) in OtherLabelTable.Searchable)
            for (var at = IndexOf(text, spelling, 0); at >= 0; at = IndexOf(text, spelling, at + spelling.Length))
            {
                var end = at + spelling.Length;
                if (!IsWord(text, at, end) || IsEveryday(label) && !LabelReader.StandsAlone(text, at, end) || taken.Exists(t => at < t.End && t.Start < end))
                    continue;
                taken.Add((at, end));
                yield return new Citation(null, label, 1, text[at..end], at);
            }
    }

    private static int IndexOf(string text, string spelling, int from) => text.IndexOf(spelling, from, StringComparison.OrdinalIgnoreCase);

    private static bool IsEveryday(OtherLabel label) => label.Kind is OtherLabelKind.AlreadyPublic or OtherLabelKind.Duplicate;

    private static bool IsWord(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
}
