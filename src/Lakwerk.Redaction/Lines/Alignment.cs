namespace Lakwerk.Redaction.Lines;

/// <summary>What keeps its place when a text becomes longer or shorter.</summary>
internal enum Alignment
{
    Start,
    Middle,
    End,
}
