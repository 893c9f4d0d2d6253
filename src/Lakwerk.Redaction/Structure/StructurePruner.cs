namespace Lakwerk.Redaction.Structure;

/// <summary>
/// Takes from the tree what has no content in the new file, and puts the redaction boxes in its place. An element that lost
/// everything goes, so that nobody can count what was removed; cells stay while their row has content, for without them
/// the rest of the table would shift.
/// </summary>
internal static class StructurePruner
{
    /// <summary>Prunes the whole tree.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="keepsEmpty">Only boxes find their places; elements that lost everything stay.</param>
    public static void Prune(StructureElement root, bool keepsEmpty = false)
    {
        Survey(root, keepsEmpty);
        root.Kids = KidsOf(root, stays: true);
        foreach (var kid in root.Kids) kid.Parent = root;
    }

    private static void Survey(StructureElement element, bool keepsEmpty)
    {
        element.HasContent = keepsEmpty;
        foreach (var kid in element.Kids)
        {
            switch (kid)
            {
                case StructureElement inner:
                    Survey(inner, keepsEmpty);
                    element.HasContent |= inner.HasContent;
                    element.HasBoxes |= inner.HasBoxes;
                    break;
                case BoxTag:
                    element.HasBoxes = true;
                    break;
                case PlacedKid placed:
                    element.HasContent |= placed.Remains;
                    element.HasBoxes |= placed.Before.Count + placed.After.Count > 0;
                    break;
            }
        }
    }

    private static List<StructureKid> KidsOf(StructureElement element, bool stays)
    {
        var kids = new List<StructureKid>();
        var gone = new List<StructureElement>();
        foreach (var kid in element.Kids)
        {
            switch (kid)
            {
                case StructureElement inner:
                    var keeps = inner.HasContent || (stays && StaysEmpty(inner, element));
                    var rest = KidsOf(inner, keeps);
                    if (keeps) Keep(inner, rest, kids);
                    else AddBoxes(rest, kids);
                    if (!keeps && inner.Type == "TR") gone.Add(inner);
                    break;
                case BoxTag box:
                    AddBox(box, kids);
                    break;
                case PlacedKid placed:
                    AddBoxes(placed.Before, kids);
                    if (placed.Remains) kids.Add(placed);
                    AddBoxes(placed.After, kids);
                    break;
            }
        }

        if (gone.Count > 0) RowSpans.Shorten([.. element.Kids.OfType<StructureElement>().Where(kid => kid.Type == "TR")], gone);
        return kids;
    }

    private static void Keep(StructureElement element, List<StructureKid> kids, List<StructureKid> target)
    {
        element.Kids = kids;
        foreach (var kid in kids) kid.Parent = element;
        target.Add(element);
    }

    /// <summary>An element without content in one that stays.</summary>
    private static bool StaysEmpty(StructureElement element, StructureElement parent) =>
        (StructureTypes.IsCell(element.Type) && parent.Type == "TR")
        || (element.HasBoxes && StructureTypes.TakesOnlyItsOwnKind(parent.Type))
        || (element.Type == "TR" && StructureTypes.HoldsRows(parent.Type) && (!element.IsTouched || RowSpans.Reaches(element)));

    private static void AddBoxes(IEnumerable<StructureKid> from, List<StructureKid> kids)
    {
        foreach (var kid in from)
            if (kid is BoxTag box) AddBox(box, kids);
    }

    /// <summary>Boxes of one mark that came to stand side by side are one.</summary>
    private static void AddBox(BoxTag box, List<StructureKid> kids)
    {
        if (kids is [.., BoxTag last] && last.Mark == box.Mark && last.Page == box.Page) last.Take(box);
        else kids.Add(box);
    }
}
