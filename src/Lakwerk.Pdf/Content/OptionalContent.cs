using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Content;

/// <summary>
/// Which optional content a viewer shows when it opens the file (ISO 32000-2, 8.11): the default configuration's BaseState,
/// ON and OFF. Usage settings (AS) are left aside: they differ between screen, print and export. Groups that the catalog does
/// not list are none, as viewers have it: pages that were taken from another file keep them in name only.
/// </summary>
public sealed class OptionalContent
{
    private const int DeepestExpression = 32;
    private const int MostTerms = 10_000;

    private readonly bool _isOffByDefault;
    private readonly HashSet<ObjectId> _exceptions = [];
    private readonly HashSet<ObjectId> _groups = [];
    private readonly Dictionary<PdfDictionary, bool> _memberships = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads the catalog's OCProperties.</summary>
    public OptionalContent(PdfDictionary catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        if (catalog.Dictionary("OCProperties") is not { } properties) return;
        foreach (var group in properties.Array("OCGs")?.Raw ?? [])
            if (group is PdfReference reference) _groups.Add(reference.Id);
        if (properties.Dictionary("D") is not { } configuration) return;
        _isOffByDefault = configuration.Name("BaseState") == "OFF";
        if (configuration.Array(_isOffByDefault ? "ON" : "OFF") is not { } groups) return;
        foreach (var group in groups.Raw)
            if (group is PdfReference reference) _exceptions.Add(reference.Id);
    }

    /// <summary>
    /// True when a group (OCG) or membership dictionary (OCMD) is shown. Anything else, a missing one included, hides nothing.
    /// </summary>
    /// <param name="groupOrMembership">The value as it stands, usually a reference: groups are known by their object number.</param>
    public bool IsShown(PdfObject groupOrMembership)
    {
        ArgumentNullException.ThrowIfNull(groupOrMembership);
        if (groupOrMembership.Resolve() is not PdfDictionary dictionary) return true;
        if (dictionary.Name("Type") != "OCMD") return IsOn(groupOrMembership);
        if (!_memberships.TryGetValue(dictionary, out var isShown)) _memberships[dictionary] = isShown = Decide(dictionary);
        return isShown;
    }

    private bool Decide(PdfDictionary membership)
    {
        // An expression may name the same part again and again; past any sensible size it counts as shown.
        var termsLeft = MostTerms;
        return membership.Array("VE") is { Count: > 0 } expression ? Evaluate(expression, 0, ref termsLeft) : Satisfies(membership);
    }

    private bool IsOn(PdfObject group) =>
        !IsGroup(group) || _exceptions.Contains(((PdfReference)group).Id) == _isOffByDefault;

    private bool IsGroup(PdfObject group) => group is PdfReference reference && _groups.Contains(reference.Id) && group.Resolve() is PdfDictionary;

    private bool Satisfies(PdfDictionary membership)
    {
        var groups = membership["OCGs"] is PdfArray array ? array.Raw : [membership.Raw("OCGs")];
        int on = 0, off = 0;
        foreach (var group in groups)
        {
            if (!IsGroup(group)) continue;
            if (IsOn(group)) on++;
            else off++;
        }

        if (on + off == 0) return true;
        return membership.Name("P") switch
        {
            "AllOn" => off == 0,
            "AnyOff" => off > 0,
            "AllOff" => on == 0,
            _ => on > 0,
        };
    }

    private bool Evaluate(PdfArray expression, int depth, ref int termsLeft)
    {
        if (depth > DeepestExpression) return true;
        var operation = (expression[0] as PdfName)?.Value;
        for (var i = 1; i < expression.Count; i++)
        {
            if (--termsLeft < 0) return true;
            var value = expression[i] is PdfArray inner ? Evaluate(inner, depth + 1, ref termsLeft) : IsOn(expression.Raw[i]);
            if (operation == "Not") return !value;
            if (operation == "Or" && value) return true;
            if (operation == "And" && !value) return false;
        }

        return operation != "Or";
    }
}
