using Lakwerk.Dossiers;

namespace Lakwerk.Work.Publishing;

/// <summary>Who asked is nobody's business: the requester's name stands in nothing that is published.</summary>
internal static class RequesterWitness
{
    private const int ShortestName = 4;
    private const string Unnamed = "verzoeker";

    /// <summary>Whether a text holds the name, or a part of it as in "S. de Groot (Omroep Waterhoek)".</summary>
    public static bool IsIn(Dossier dossier, string text)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(text);
        foreach (var name in dossier.Requester.Split(['(', ')', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (name.Length >= ShortestName && !name.Equals(Unnamed, StringComparison.OrdinalIgnoreCase) && text.Contains(name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
