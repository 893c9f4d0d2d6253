using Lakwerk.Text;

namespace Lakwerk.Pdf.Layout;

/// <summary>Makes lines of the fragments of a row: by baseline, raised and lowered small text with the line that it belongs to.</summary>
internal sealed class LineBuilder(GlyphBuffer glyphs, List<TextLine> lines)
{
    // Parts of the font size.
    private const double SameBaseline = 0.3;
    private const double ScriptSize = 0.85;
    private const double MostScriptShift = 0.75;
    private const double MostScriptGap = 0.4;

    private readonly WordBuilder _words = new(glyphs);

    /// <summary>Adds the lines of a row.</summary>
    public void AddRow(List<Fragment> row)
    {
        var found = ByBaseline(row);
        if (found.Count > 1) AttachScripts(found);
        foreach (var line in found)
        {
            if (line.Count == 0) continue;
            line.Sort(static (a, b) => a.Left.CompareTo(b.Left));
            var words = _words.Build(line);
            if (words.Count > 0) lines.Add(new TextLine(words));
        }
    }

    private static List<List<Fragment>> ByBaseline(List<Fragment> row)
    {
        row.Sort(static (a, b) => b.Baseline.CompareTo(a.Baseline));
        var lines = new List<List<Fragment>>();
        Fragment? first = null;
        foreach (var fragment in row)
        {
            if (first is null || first.Baseline - fragment.Baseline > SameBaseline * Math.Min(first.Size, fragment.Size))
            {
                lines.Add([]);
                first = fragment;
            }

            lines[^1].Add(fragment);
        }

        return lines;
    }

    /// <summary>Moves superscripts and subscripts to the line above or below that they stand against.</summary>
    private static void AttachScripts(List<List<Fragment>> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var candidates = lines[i];
            for (var k = candidates.Count - 1; k >= 0; k--)
            {
                var host = FindHost(lines, i, candidates[k]);
                if (host is null) continue;
                host.Add(candidates[k]);
                candidates.RemoveAt(k);
            }
        }
    }

    private static List<Fragment>? FindHost(List<List<Fragment>> lines, int own, Fragment script)
    {
        for (var i = Math.Max(0, own - 1); i <= own + 1 && i < lines.Count; i++)
        {
            if (i == own) continue;
            foreach (var fragment in lines[i])
                if (IsScriptOf(script, fragment)) return lines[i];
        }

        return null;
    }

    private static bool IsScriptOf(Fragment script, Fragment host) =>
        script.Size <= ScriptSize * host.Size
        && Math.Abs(script.Baseline - host.Baseline) <= MostScriptShift * host.Size
        && Math.Max(script.Left - host.Right, host.Left - script.Right) is var gap
        && gap <= MostScriptGap * host.Size
        && gap >= -MostScriptGap * host.Size;
}
