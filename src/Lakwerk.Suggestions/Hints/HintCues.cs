using System.Buffers;
using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Hints;

/// <summary>The phrases of <c>Data/hint-cues.txt</c>, searched for all at once.</summary>
internal sealed class HintCues
{
    private readonly Dictionary<string, List<HintCue>> _byStart = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<HintCue>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly SearchValues<string> _starts;

    private const int StartLength = 3;

    private HintCues(IEnumerable<HintCue> cues)
    {
        foreach (var cue in cues.OrderByDescending(cue => cue.Phrase.Length))
        {
            var start = cue.Phrase[..Math.Min(StartLength, cue.Phrase.Length)];
            if (!_byStart.TryGetValue(start, out var known)) _byStart[start] = known = [];
            known.Add(cue);
        }

        _lookup = _byStart.GetAlternateLookup<ReadOnlySpan<char>>();
        _starts = SearchValues.Create([.. cues.Select(cue => cue.Phrase)], StringComparison.OrdinalIgnoreCase);
    }

    public static HintCues Default { get; } = new([.. Read()]);

    /// <summary>The first phrase from a place on, with word ends around it.</summary>
    public (HintCue Cue, int Start)? Next(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && text[from..].IndexOfAny(_starts) is >= 0 and var offset)
        {
            var at = from + offset;
            if (CueAt(text, at) is { } cue) return (cue, at);
            from = at + 1;
        }

        return null;
    }

    private HintCue? CueAt(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1])) return null;
        if (!_lookup.TryGetValue(text.Slice(at, Math.Min(StartLength, text.Length - at)), out var known)) return null;
        foreach (var cue in known)
        {
            var rest = text[at..];
            if (!rest.StartsWith(cue.Phrase, StringComparison.OrdinalIgnoreCase)) continue;
            if (cue.AnyEnding || rest.Length == cue.Phrase.Length || !char.IsLetterOrDigit(rest[cue.Phrase.Length])) return cue;
        }

        return null;
    }

    private static IEnumerable<HintCue> Read()
    {
        var (ground, reason) = ("", new HintReason("", ""));
        foreach (var line in DataFile.Lines("hint-cues.txt"))
        {
            if (line[0] == '[')
            {
                var end = line.IndexOf(']', StringComparison.Ordinal);
                var texts = line[(end + 1)..].Split('|', StringSplitOptions.TrimEntries);
                (ground, reason) = (line[1..end], new HintReason(texts[0], texts[1]));
                continue;
            }

            foreach (var phrase in line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                yield return new HintCue(phrase.TrimEnd('*'), phrase[^1] == '*', ground, reason);
        }
    }
}

/// <summary>One phrase.</summary>
/// <param name="Phrase">Its words.</param>
/// <param name="AnyEnding">The last word may go on.</param>
/// <param name="Ground">The ground that it points at.</param>
/// <param name="Reason">Why.</param>
internal sealed record HintCue(string Phrase, bool AnyEnding, string Ground, HintReason Reason);
