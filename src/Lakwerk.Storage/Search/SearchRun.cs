using System.Data.Common;

namespace Lakwerk.Storage.Search;

/// <summary>One question, from what was typed to the hits of one page.</summary>
internal sealed class SearchRun(DbConnection connection, ISearchDialect dialect, FacetTable table, SearchRequest request)
{
    private readonly SearchExpression _expression = SearchExpression.Parse(request.Text);

    public SearchAnswer Answer()
    {
        var matches = _expression.IsEmpty ? default : dialect.Matches(connection, _expression, titleOnly: false);
        int[]? units = _expression.IsEmpty ? null : matches.Units;
        var choice = new FacetChoice(table, request.Chosen);
        var wanted = new List<int>();
        foreach (var slot in units is null ? Enumerable.Range(0, table.Count) : Slots(units))
            if (table.IsPublic(slot, request.Today.DayNumber) && choice.Takes(slot)) wanted.Add(slot);
        var (skip, take) = (Math.Max(0, request.Skip), Math.Clamp(request.Take, 0, SearchRequest.MostTaken));
        var unitOf = new Dictionary<int, int>();
        var shown = Ordered(wanted, units, skip + take, unitOf).Skip(skip).Take(take).ToList();
        return new SearchAnswer(wanted.Count, Hits(shown, units, unitOf), choice.Counts()) { IsPartial = matches.IsPartial };
    }

    /// <summary>Each document once, whichever of its units fits.</summary>
    private IEnumerable<int> Slots(int[] units)
    {
        var seen = new bool[table.Count];
        foreach (var unit in units)
        {
            var slot = table.SlotOfUnit(unit);
            if (slot < 0 || seen[slot]) continue;
            seen[slot] = true;
            yield return slot;
        }
    }

    private IEnumerable<int> Ordered(List<int> wanted, int[]? units, int count, Dictionary<int, int> unitOf)
    {
        if (request.Order == SearchOrder.Oldest) return Top(wanted, slot => -table.DayOf(slot), count);
        if (request.Order == SearchOrder.Newest || units is null) return Top(wanted, table.DayOf, count);
        return units.Length <= MostRanked ? Ranked(wanted, units, unitOf) : TitlesFirst(wanted, count);
    }

    private const int MostRanked = SearchIndex.MostRanked;

    private IEnumerable<int> Ranked(List<int> wanted, int[] units, Dictionary<int, int> unitOf)
    {
        var best = new Dictionary<int, double>();
        foreach (var (unit, score) in dialect.Rank(connection, _expression, units))
        {
            var slot = table.SlotOfUnit(unit);
            if (slot < 0 || best.TryGetValue(slot, out var known) && known >= score) continue;
            (best[slot], unitOf[slot]) = (score, unit);
        }

        return wanted.OrderByDescending(slot => best.GetValueOrDefault(slot)).ThenByDescending(table.DayOf).ThenBy(table.IdOf);
    }

    private List<int> TitlesFirst(List<int> wanted, int count)
    {
        var titled = new HashSet<int>();
        foreach (var unit in dialect.Matches(connection, _expression, titleOnly: true).Units) titled.Add(table.SlotOfUnit(unit));
        const int later = 10_000_000;
        return Top(wanted, slot => table.DayOf(slot) + (titled.Contains(slot) ? later : 0), count);
    }

    /// <summary>The first so many by this measure, the largest first; a hundred thousand need not be sorted for ten.</summary>
    private List<int> Top(List<int> wanted, Func<int, int> measure, int count)
    {
        var queue = new PriorityQueue<int, (int, int)>();
        foreach (var slot in wanted)
        {
            var priority = (measure(slot), -table.IdOf(slot));
            if (queue.Count < count) queue.Enqueue(slot, priority);
            else if (count > 0 && queue.TryPeek(out _, out var least) && priority.CompareTo(least) > 0) queue.EnqueueDequeue(slot, priority);
        }

        var top = new List<int>(queue.Count);
        while (queue.TryDequeue(out var slot, out _)) top.Add(slot);
        top.Reverse();
        return top;
    }

    private List<SearchHit> Hits(List<int> slots, int[]? units, Dictionary<int, int> unitOf)
    {
        var fitting = units is null ? null : FirstUnits(slots, units);
        var highlighter = new Highlighter(_expression);
        return [.. slots.Select(slot => Hit(slot, unitOf.TryGetValue(slot, out var best) ? best : fitting?.GetValueOrDefault(slot), highlighter))];
    }

    private Dictionary<int, int> FirstUnits(List<int> slots, int[] units)
    {
        var (shown, first) = (slots.ToHashSet(), new Dictionary<int, int>());
        foreach (var unit in units)
        {
            var slot = table.SlotOfUnit(unit);
            if (shown.Contains(slot) && first.TryAdd(slot, unit) && first.Count == shown.Count) break;
        }

        return first;
    }

    private SearchHit Hit(int slot, int? unit, Highlighter highlighter)
    {
        using var command = connection.Command("SELECT key, payload, title FROM search_document WHERE id = @i", ("@i", table.IdOf(slot)));
        using var reader = command.ExecuteReader();
        if (!reader.Read()) return new SearchHit("", "", [], null, []);
        var (key, payload, title) = (reader.GetString(0), reader.GetString(1), highlighter.All(reader.GetString(2)));
        reader.Close();
        var best = highlighter.Best(Pages(slot, unit));
        return new SearchHit(key, payload, title, unit is not null && best is { } found && found.Passage.Any(piece => piece.IsHit) ? found.Page : null, best?.Passage ?? []);
    }

    private SearchPage[] Pages(int slot, int? unit)
    {
        using var command = unit is { } one
            ? connection.Command("SELECT pages FROM search_text WHERE unit = @u", ("@u", one))
            : connection.Command("SELECT pages FROM search_text WHERE document = @d ORDER BY unit LIMIT 1", ("@d", table.IdOf(slot)));
        return command.ExecuteScalar() is byte[] pages ? PackedPages.Read(pages) : [];
    }
}
