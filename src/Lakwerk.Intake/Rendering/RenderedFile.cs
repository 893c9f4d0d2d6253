namespace Lakwerk.Intake.Rendering;

/// <summary>A PDF that was made of something else, and what a reader must know about that: one Dutch sentence each.</summary>
public sealed record RenderedFile(byte[] Pdf, IReadOnlyList<string> Notes);
