using Lakwerk.Text;

namespace Lakwerk.Intake.Making;

/// <summary>The PDF and the text that a file became.</summary>
public sealed record MadeDocument(ReadOnlyMemory<byte> Pdf, TextDocument Text, IReadOnlyList<string> Notes);
