namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>Hands out the Huffman tables that flags ask for: standard ones by number, custom ones in the order of the references.</summary>
internal sealed class TableChooser(IReadOnlyList<HuffmanTable> custom)
{
    private int _next;

    /// <summary>The table that a field of the flags chooses; the last choice is a custom table.</summary>
    /// <param name="choice">The field.</param>
    /// <param name="standard">Numbers of the standard tables for the first choices.</param>
    public HuffmanTable Choose(int choice, params ReadOnlySpan<int> standard)
    {
        if (choice < standard.Length) return StandardTables.Get(standard[choice]);
        return _next < custom.Count ? custom[_next++] : throw Jbig2Error.Broken("a custom Huffman table is missing");
    }
}
