using Lakwerk.Text;

namespace Lakwerk.Intake.Making;

/// <summary>The PDF and the text that a file became.</summary>
public sealed record MadeDocument(ReadOnlyMemory<byte> Pdf, TextDocument Text, IReadOnlyList<string> Notes)
{
    /// <summary>Some of the text was recognised in pictures.</summary>
    public bool IsRecognised { get; init; }
}
