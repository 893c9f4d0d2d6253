namespace Lakwerk.Work.ReadingBack;

/// <summary>The codes and redacted areas of a file.</summary>
public sealed record FileGrounds(string File, IReadOnlyList<PageGrounds> Pages);
