using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Parliament;

/// <summary>A parliamentary paper as it is cited: its dossiers (<c>30 821</c>), number, and the session when it is named.</summary>
public sealed record ParliamentaryPaper(IReadOnlyList<string> Dossiers, string Nr, string? Session, Place Place, double Confidence)
{
    public override string ToString() => $"{string.Join(", ", Dossiers)} nr. {Nr}";
}
