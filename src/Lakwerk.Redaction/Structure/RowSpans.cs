namespace Lakwerk.Redaction.Structure;

/// <summary>Cells that reach over several rows, when rows go.</summary>
internal static class RowSpans
{
    /// <summary>True when a cell of the row reaches into the next.</summary>
    public static bool Reaches(StructureElement row) => Cells(row).Any(cell => cell.Attributes.RowSpan > 1);

    /// <summary>Shortens the cells that reach over rows that are gone.</summary>
    /// <param name="rows">All rows of a table or of a part of one, in order, as they were.</param>
    /// <param name="gone">Those that are no more.</param>
    public static void Shorten(IReadOnlyList<StructureElement> rows, IReadOnlyList<StructureElement> gone)
    {
        var set = new HashSet<StructureElement>(gone, ReferenceEqualityComparer.Instance);
        var isGone = rows.Select(set.Contains).ToArray();
        for (var i = 0; i < rows.Count; i++)
            foreach (var cell in Cells(rows[i]))
            {
                var lost = 0;
                for (var below = i + 1; below < Math.Min(rows.Count, i + cell.Attributes.RowSpan); below++)
                    if (isGone[below]) lost++;
                cell.Attributes.RowSpan -= lost;
            }
    }

    private static IEnumerable<StructureElement> Cells(StructureElement row) =>
        row.Kids.OfType<StructureElement>().Where(kid => StructureTypes.IsCell(kid.Type));
}
