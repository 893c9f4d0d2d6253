using System.Globalization;
using Lakwerk.Work;

namespace Lakwerk.Cli;

/// <summary>Pages that a user asks for: all of them, one, or from one to another.</summary>
/// <param name="First">The first, counted from 1.</param>
/// <param name="Last">The last; larger than any page for all that follow.</param>
internal readonly record struct PageRange(int First, int Last)
{
    /// <summary>Reads "3", "3-5", "3-" or nothing at all.</summary>
    /// <exception cref="InputException">Something else.</exception>
    public static PageRange Parse(string? text)
    {
        if (text is null) return new PageRange(1, int.MaxValue);
        var ends = text.Split('-');
        if (ends.Length > 2 || !TryRead(ends[0], out var first)) throw Wrong(text);
        if (ends.Length == 1) return new PageRange(first, first);
        if (ends[1].Length == 0) return new PageRange(first, int.MaxValue);
        return TryRead(ends[1], out var last) && last >= first ? new PageRange(first, last) : throw Wrong(text);
    }

    /// <summary>The numbers of these pages in a document of so many.</summary>
    /// <exception cref="InputException">It has none of them.</exception>
    public IEnumerable<int> Within(int count)
    {
        if (First > Math.Max(1, count)) throw new InputException($"There is no page {First}; the document has {count}.");
        return Enumerable.Range(First, Math.Max(0, Math.Min(Last, count) - First + 1));
    }

    private static bool TryRead(string text, out int page) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out page) && page > 0;

    private static InputException Wrong(string text) => new($"--pages takes a page or a range such as 3-5, not {text}.");
}
