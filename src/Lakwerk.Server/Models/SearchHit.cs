using Lakwerk.Text;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Server.Models;

/// <summary>What a search found, with the words around it.</summary>
public sealed record SearchHit(FoundPassage Passage, string Before, string After)
{
    private const int Around = 60;

    public static SearchHit Of(FoundPassage passage, TextPage? page)
    {
        ArgumentNullException.ThrowIfNull(passage);
        var (line, at) = Place(passage, page);
        return at < 0
            ? new SearchHit(passage, "", "")
            : new SearchHit(passage, Last(line[..at]), First(line[Math.Min(line.Length, at + passage.Text.Length)..]));
    }

    /// <summary>The line on which it begins, and where in it.</summary>
    private static (string Line, int At) Place(FoundPassage passage, TextPage? page)
    {
        var area = passage.Areas[0];
        var (x, y) = ((area.X0 + area.X1) / 2, (area.Y0 + area.Y1) / 2);
        var line = page?.Lines.FirstOrDefault(one => one.Words.Any(word => word.Box.Left <= x && word.Box.Right >= x && word.Box.Bottom <= y && word.Box.Top >= y));
        if (line is null) return ("", -1);
        var before = string.Join(' ', line.Words.TakeWhile(word => word.Box.Right <= area.X0).Select(word => word.Text));
        var text = string.Join(' ', line.Words.Select(word => word.Text));
        return (text, text.IndexOf(passage.Text.Split(' ')[0], Math.Min(before.Length, text.Length), StringComparison.OrdinalIgnoreCase));
    }

    private static string Last(string text) => text.Length <= Around ? text : "… " + text[^Around..];

    private static string First(string text) => text.Length <= Around ? text : text[..Around] + " …";
}
