namespace Lakwerk.Suggestions.Scanning;

/// <summary>A range of characters of one class, such as digits.</summary>
internal readonly record struct Run(int Start, int End)
{
    public int Length => End - Start;
}
