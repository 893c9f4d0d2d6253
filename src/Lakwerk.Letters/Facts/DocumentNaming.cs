using System.Globalization;
using System.Text.RegularExpressions;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Facts;

/// <summary>Names sets of documents as a sentence does, list by list, and gives the lists their annex numbers.</summary>
internal sealed partial class DocumentNaming
{
    /// <summary>"All except" reads better than a list when the exceptions are few.</summary>
    private const int FewExceptions = 4;

    private const string All = "alle documenten";
    private const string Except = ", behalve";

    private readonly IReadOnlyList<InventoryRow> _rows;
    private readonly ILookup<ListId, GroundRule> _rules;

    public DocumentNaming(Dossier dossier, IReadOnlyList<InventoryRow> rows)
    {
        _rows = rows;
        _rules = dossier.Rules.Values.ToLookup(r => r.List);
        var used = rows.Select(r => r.Document.List).Distinct().OrderBy(l => l.Value, StringComparer.Ordinal).ToList();
        var named = used.Select((list, i) => Name(dossier, list, Numbered(i, used.Count))).ToList();
        var isDistinct = named.Select(l => l.Annex).Distinct().Count() == named.Count;
        Lists = isDistinct ? named : [.. named.Select((l, i) => l with { Annex = Numbered(i, used.Count) })];
    }

    /// <summary>The lists that have documents, with their annex.</summary>
    public IReadOnlyList<NamedList> Lists { get; }

    public IEnumerable<InventoryRow> RowsOf(NamedList list) => _rows.Where(r => r.Document.List == list.Id);

    /// <summary><c>document 7</c>, <c>de documenten 1 en 6 t/m 12</c>, <c>alle documenten in bijlage 2A, behalve CB en CF</c>.</summary>
    /// <param name="rows">The documents; at least one.</param>
    /// <param name="code">The code that they share, when a rule about it may tell how to name them.</param>
    public Phrase Of(IReadOnlyCollection<InventoryRow> rows, string? code = null)
    {
        var here = rows.Select(r => r.Document.Id).ToHashSet();
        var parts = Lists.Select(l => OfList(l, here, code)).Where(p => p.Length > 0).ToList();
        var join = parts.Exists(p => p.Contains(Except, StringComparison.Ordinal)) ? ", en " : " en ";
        return Joined(parts, join);
    }

    /// <summary>Always by their numbers: where "alle documenten" would say more than is meant.</summary>
    public Phrase ByNumber(IReadOnlyCollection<InventoryRow> rows)
    {
        var parts = Lists.Select(l => Numbers(l, [.. rows.Where(r => r.Document.List == l.Id)])).Where(p => p.Length > 0).ToList();
        return Joined(parts, " en ");
    }

    private static Phrase Joined(List<string> parts, string join) =>
        Phrase.Of(parts.Count <= 1 ? string.Concat(parts) : $"{string.Join(", ", parts.Take(parts.Count - 1))}{join}{parts[^1]}");

    /// <summary><c>geen van de documenten</c>, when these are all; null when they are not, or when there is but one.</summary>
    public string? NoneOf(IReadOnlyCollection<InventoryRow> rows) =>
        Of(rows).Text is var name && name.StartsWith(All, StringComparison.Ordinal) && !name.Contains(Except, StringComparison.Ordinal) && !name.Contains(" en ", StringComparison.Ordinal)
            ? "geen van de documenten" + name[All.Length..]
            : null;

    private string OfList(NamedList list, HashSet<DocumentId> wanted, string? code)
    {
        var all = RowsOf(list).ToList();
        var (named, others) = (all.Where(r => wanted.Contains(r.Document.Id)).ToList(), all.Where(r => !wanted.Contains(r.Document.Id)).ToList());
        var place = Place(list);
        if (named.Count == 0)
            return "";
        if (others.Count == 0 && named.Count > 1)
            return All + place;
        if (IsAllExcept(list, named.Count, others.Count, code))
            return $"{All}{place}{Except} {NumberText.Of(others.Select(r => r.Number))}";
        return Numbers(list, named);
    }

    private string Numbers(NamedList list, List<InventoryRow> rows) => rows.Count == 0 ? ""
        : (rows.Count == 1 ? "document " : "de documenten ") + NumberText.Of(rows.Select(r => r.Number)) + Place(list);

    private string Place(NamedList list) => Lists.Count == 1 ? "" : $" in bijlage {list.Annex}";

    private bool IsAllExcept(NamedList list, int named, int others, string? code)
    {
        var isRule = code is not null && _rules[list.Id].Any(r => r.Code == code && r.Kind == RuleKind.AllExcept);
        return isRule && others < named || others * FewExceptions <= named && named > FewExceptions * 2;
    }

    private static string Numbered(int index, int count) => count == 1 ? "2" : "2" + Suffix(index);

    private static string Suffix(int index) => index < 26 ? ((char)('A' + index)).ToString() : string.Create(CultureInfo.InvariantCulture, $"-{index + 1}");

    private static NamedList Name(Dossier dossier, ListId id, string annex)
    {
        var name = dossier.Lists.TryGetValue(id, out var list) ? list.Name.Trim() : id.Value;
        var match = NumberedName().Match(name);
        if (match.Success)
            return new NamedList(id, match.Groups[1].Value.ToUpperInvariant(), match.Groups[2].Value.Trim());
        return new NamedList(id, annex, OnlyNumber().IsMatch(name) ? "" : name);
    }

    // A list that is called after its annex keeps that number: "Bijlage 2A", "Inventarislijst 2B: stukken van de directie".
    [GeneratedRegex(@"^(?:bijlage|inventarislijst)\s+(2[A-Za-z]?)\b[\s:,()–-]*([^()]*)\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberedName();

    // A name that only counts the lists says nothing to the reader: "1", "Lijst 2", "Inventarislijst", "lijst-B".
    [GeneratedRegex(@"^(?:bijlage|inventarislijst|inventaris|lijst|list)?[\s:_-]*(?:\d{0,3}|[A-Za-z]?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OnlyNumber();
}
