namespace Lakwerk.Text;

/// <summary>A place in a text, in UTF-16 units, and the edits between it and the query (0 unless the search was fuzzy).</summary>
public readonly record struct TextMatch(int Start, int Length, double Edits = 0)
{
    public int End => Start + Length;
}
