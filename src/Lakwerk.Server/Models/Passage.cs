using System.Globalization;
using Lakwerk.Dossiers;
using Lakwerk.Text;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Server.Models;

/// <summary>A place in a document, as a form names it: <c>document|page|left bottom right top|…</c>, one part for each line.</summary>
internal static class Passage
{
    private const char Part = '|';
    private const int MostLines = 200;

    private static readonly char[] Around = [' ', '"', '\'', '“', '”', '‘', '’', '(', ')', '<', '>', '[', ']'];
    private static readonly char[] After = ['.', ',', ';', ':', '?', '!'];

    public static string Of(DocumentId document, int page, IEnumerable<MarkArea> areas) =>
        string.Join(Part, [document.Value, page.ToString(CultureInfo.InvariantCulture), .. areas.Select(area => Numbers(area.X0, area.Y0, area.X1, area.Y1))]);

    public static string Of(string document, int page, IEnumerable<Box> boxes) =>
        string.Join(Part, [document, page.ToString(CultureInfo.InvariantCulture), .. boxes.Select(box => Numbers(box.Left, box.Bottom, box.Right, box.Top))]);

    /// <summary>How the address of a document's page points at an area.</summary>
    public static string Anchor(MarkArea area) => Anchor(area.Page, area.X0, area.Y0, area.X1, area.Y1);

    public static string Anchor(int page, double x0, double y0, double x1, double y1) =>
        string.Create(CultureInfo.InvariantCulture, $"area={page},{x0:0.#},{y0:0.#},{x1:0.#},{y1:0.#}");

    /// <summary>A passage without the marks that stand around it in its sentence.</summary>
    public static string Bare(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.TrimStart(Around).TrimEnd([.. Around, .. After]) is { Length: > 0 } bare ? bare : text;
    }

    /// <summary>The place that a form names, or null when it names none.</summary>
    public static FoundPassage? Read(string text)
    {
        var parts = text.Split(Part);
        if (parts.Length is < 3 or > MostLines || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var page)) return null;
        var areas = parts.Skip(2).Select(part => Area(page, part)).ToList();
        return areas.TrueForAll(area => area is not null) ? new FoundPassage(new DocumentId(parts[0]), page, "", [.. areas.Select(area => area!.Value)], IsCovered: false) : null;
    }

    private static MarkArea? Area(int page, string text)
    {
        var numbers = text.Split(' ').Select(part => double.TryParse(part, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : (double?)null).ToList();
        return numbers.Count == 4 && !numbers.Contains(null) ? new MarkArea(page, numbers[0]!.Value, numbers[1]!.Value, numbers[2]!.Value, numbers[3]!.Value) : null;
    }

    private static string Numbers(params double[] numbers) => string.Join(' ', numbers.Select(number => number.ToString("0.###", CultureInfo.InvariantCulture)));
}
