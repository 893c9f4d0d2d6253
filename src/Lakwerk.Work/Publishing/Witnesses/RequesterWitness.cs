using System.Collections.Frozen;
using Lakwerk.Dossiers;

namespace Lakwerk.Work.Publishing;

/// <summary>Who asked is nobody's business: the requester's name stands in nothing that is published.</summary>
internal static class RequesterWitness
{
    private const int ShortestName = 4;
    private const int ShortestSurname = 3;
    private const string Unnamed = "verzoeker";

    private static readonly FrozenSet<string> Particles = "van de der den het t ter ten te s op aan in bij uit over onder von zu zur zum vom du des le la les di da do dos das del della el al ben bin ibn abu".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Titles = "dhr heer heren mevr mevrouw mw mej meneer mijnheer mr mrs ms dr drs ir ing prof jhr jkvr baron familie fam".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Bodies =
        ("stichting vereniging bv nv vof cv omroep krant redactie dagblad weekblad gemeente provincie waterschap ministerie universiteit hogeschool bureau advocaten advocatenkantoor partners groep holding comite fonds "
        + "federatie bond vakbond partij fractie werkgroep actiegroep belangenvereniging bewonersgroep instituut school bank media nieuws onderzoek redacteur journalist").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a text holds the name, a part of it as in "S. de Groot (Omroep Waterhoek)", or the surname as letters address people: behind initials or a form of address.</summary>
    public static bool IsIn(Dossier dossier, string text) => IsNamedIn(dossier, text) || IsSurnameIn(dossier, LetterWords.Of(text), addressed: true);

    /// <summary>Whether a text holds the name in full, or a part of it.</summary>
    public static bool IsNamedIn(Dossier dossier, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var name in Names(dossier))
            if (name.Length >= ShortestName && text.Contains(name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether the surname stands there as a name: behind a form of address or initials; unless only those are wanted, also with a capital or in an e-mail address.</summary>
    public static bool IsSurnameIn(Dossier dossier, LetterWords text, bool addressed = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var name in Names(dossier))
        {
            var words = LetterWords.Of(name).All;
            if (words.Count == 0 || words.Any(word => Bodies.Contains(word.Folded)) || words[^1].Folded.Length < ShortestSurname) continue;
            var first = words.Count - 1;
            while (first > 0 && words[first - 1].After == '-') first--;
            var surname = words.Skip(first).Select(word => word.Folded).ToArray();
            var particles = words.Take(first).Reverse().TakeWhile(IsParticle).Reverse().Select(word => word.Folded).ToArray();
            if (addressed ? IsAddressed(text, surname) && first > 0 : Stands(text, surname, particles)) return true;
        }

        return false;
    }

    private static IEnumerable<string> Names(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return dossier.Requester.Split(['(', ')', ',', ';', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(name => !name.Equals(Unnamed, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsAddressed(LetterWords text, string[] surname)
    {
        for (var i = 1; i < text.All.Count; i++)
            if (text.IsAt(i, surname) && Introduces(text, i - 1)) return true;
        return false;
    }

    private static bool Stands(LetterWords text, string[] surname, string[] particles)
    {
        var joined = string.Concat(particles) + string.Concat(surname);
        for (var i = 0; i < text.All.Count; i++)
        {
            var word = text.All[i];
            if (word.Folded == joined && (particles.Length > 0 || surname.Length > 1)) return true;
            if (text.IsAt(i, surname) && (word.IsCapital || word.IsInAddress || text.IsAt(i - particles.Length, particles) && particles.Length > 0 || Introduces(text, i - 1))) return true;
        }

        return false;
    }

    /// <summary>An initial with its dot is none.</summary>
    private static bool IsParticle(LetterWord word) => Particles.Contains(word.Folded) && !(word.Folded.Length == 1 && word.After == '.');

    /// <summary>Initials or a form of address, as far back as particles go.</summary>
    private static bool Introduces(LetterWords text, int at)
    {
        while (at >= 0 && IsParticle(text.All[at])) at--;
        return at >= 0 && (Titles.Contains(text.All[at].Folded) || text.All[at] is { Folded.Length: 1, After: '.' });
    }
}
