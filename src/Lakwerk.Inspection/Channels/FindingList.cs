using Lakwerk.Text;

namespace Lakwerk.Inspection.Channels;

/// <summary>
/// Collects what one channel finds. A channel that never says that it looked at something is not applicable: silence
/// must not read as a pass.
/// </summary>
internal sealed class FindingList
{
    private const int LongestExcerpt = 120;
    private readonly int _listed;
    private readonly List<Finding> _findings = [];
    private readonly HashSet<Finding> _seen = [];

    public FindingList(int listed) => _listed = listed;

    public int Total { get; private set; }

    /// <summary>The worst weight so far; null when nothing was found.</summary>
    public Severity? Worst { get; private set; }

    /// <summary>There was something to look at.</summary>
    public bool IsApplicable { get; private set; }

    public IReadOnlyList<Finding> Findings => [.. _findings.OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Page ?? int.MaxValue)];

    public ChannelVerdict Verdict => !IsApplicable
        ? ChannelVerdict.NotApplicable
        : Worst >= Severity.Suspicion ? ChannelVerdict.Fail : ChannelVerdict.Pass;

    /// <summary>Says that there was something to look at, whatever the outcome.</summary>
    public void Looked() => IsApplicable = true;

    public void Add(Severity severity, string dutch, string english, Place place = default, string? excerpt = null)
    {
        IsApplicable = true;
        var finding = new Finding(severity, new Sentence(dutch, english), place.Page, Tellable(place.Box), place.Object, Shorten(excerpt));
        if (!Seen(finding)) return;
        Total++;
        if (Worst is null || severity > Worst) Worst = severity;
        if (_findings.Count < _listed) _findings.Add(finding);
        else ReplaceMilder(finding);
    }

    /// <summary>A long list of notes must not crowd out a leak that comes later.</summary>
    private void ReplaceMilder(Finding finding)
    {
        var milder = _findings.FindIndex(other => other.Severity < finding.Severity);
        if (milder >= 0) _findings[milder] = finding;
    }

    private bool Seen(Finding finding) => _seen.Count >= 16 * _listed || _seen.Add(finding);

    /// <summary>Numbers of a damaged file may grow until a size or a middle is none any more: such a box is no place, and JSON has no words for it.</summary>
    private static Box? Tellable(Box? box) =>
        box is { } known && double.IsFinite(known.Area) && double.IsFinite(known.CentreX) && double.IsFinite(known.CentreY) ? known : null;

    private static string? Shorten(string? excerpt)
    {
        if (excerpt is null) return null;
        var clean = string.Join(' ', excerpt.Split(Separators, StringSplitOptions.RemoveEmptyEntries));
        return clean.Length <= LongestExcerpt ? clean : clean[..LongestExcerpt] + "…";
    }

    private static readonly char[] Separators = [.. Enumerable.Range(0, 33).Select(c => (char)c), '\u00a0'];
}
