using Lakwerk.Suggestions.Persons;
using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Detectors;

/// <summary>Web addresses that name a person: a profile on a network (linkedin.com/in/jan-jansen), a first name with a surname in the path.</summary>
internal sealed class WebAddressDetector : IDetector
{
    private const double Profile = 0.9;
    private const double NamedPath = 0.75;
    private const int ShortestSurname = 3;

    /// <summary>Networks, with what comes before the account; the words that stand there without being an account follow.</summary>
    private static readonly (string Site, string Before)[] Networks = ReadNetworks();

    private static readonly HashSet<string> PeoplesFolders = DataFile.Words("people-folders.txt");

    private static readonly HashSet<string> NotAccounts = DataFile.Words("not-handles.txt");

    public void Detect(ScannedText text, List<Finding> findings)
    {
        foreach (var url in text.Urls) Add(text, url, findings);
        foreach (var (site, _) in Networks) FindBare(text, site, findings);
    }

    /// <summary>"linkedin.com/in/jan-jansen" as people write it, without https or www.</summary>
    private static void FindBare(ScannedText text, string site, List<Finding> findings)
    {
        for (var from = 0; from < text.Length;)
        {
            var offset = text.Chars[from..].IndexOf(site, StringComparison.OrdinalIgnoreCase);
            if (offset < 0) return;
            var start = from + offset;
            from = start + site.Length;
            if (text.InUrl(start) || (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '@' or '.' or '-'))) continue;
            from = WebAddressEnd.Of(text.Chars, start);
            Add(text, new Run(start, from), findings);
        }
    }

    private static void Add(ScannedText text, Run url, List<Finding> findings)
    {
        var end = url.End;
        while (end > url.Start && text[end - 1] is '.' or ',' or ';' or ':' or ')' or ']' or '\'' or '!' or '?') end--;
        var address = OnOneLine(text.Slice(url.Start, end));
        if (IsProfile(address)) findings.Add(new(SuggestionKind.WebAddress, url.Start, end, Profile));
        else if (NamesAPerson(address)) findings.Add(new(SuggestionKind.WebAddress, url.Start, end, NamedPath));
    }

    private static ReadOnlySpan<char> OnOneLine(ReadOnlySpan<char> address) =>
        address.Contains('\n') ? string.Concat(address.ToString().Split([' ', '\n'])) : address;

    private static bool IsProfile(ReadOnlySpan<char> address)
    {
        foreach (var (site, before) in Networks)
        {
            var at = address.IndexOf(site, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (at > 0 && address[at - 1] is not ('/' or '.'))) continue;
            var path = address[(at + site.Length)..];
            if (!path.StartsWith(before, StringComparison.OrdinalIgnoreCase)) continue;
            var account = path[before.Length..];
            var end = account.IndexOfAny('/', '?', '#');
            if (end >= 0) account = account[..end];
            return account.Length > 2 && !IsSharedAccount(account);
        }

        return false;
    }

    private static bool IsSharedAccount(ReadOnlySpan<char> account) =>
        NotAccounts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(account) || (Lexicon.Of(Word.Hash(account)) & (Known.Organisation | Known.Place)) != 0;

    /// <summary>A piece of the path that is a first name and a surname: /medewerkers/jan-de-vries, /~pjansen is not told.</summary>
    private static bool NamesAPerson(ReadOnlySpan<char> address)
    {
        var scheme = address.IndexOf("://");
        var path = scheme < 0 ? address : address[(scheme + 3)..];
        var slash = path.IndexOf('/');
        if (IsOwnedByName(slash < 0 ? path : path[..slash])) return true;
        if (slash < 0) return false;
        var isAmongPeople = false;
        foreach (var range in path[slash..].SplitAny('/', '?', '&', '='))
        {
            var piece = path[slash..][range];
            if (piece.Length < LongestPiece && IsName(WithoutExtension(piece), isAmongPeople)) return true;
            isAmongPeople = PeoplesFolders.GetAlternateLookup<ReadOnlySpan<char>>().Contains(piece);
        }

        return false;
    }

    /// <summary>"www.jandevries.nl", "jan-jansen.nl": a site that carries its owner's name.</summary>
    private static bool IsOwnedByName(ReadOnlySpan<char> host)
    {
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) host = host[4..];
        var dot = host.LastIndexOf('.');
        if (dot < ShortestOwner || dot > LongestOwner) return false;
        var label = host[(host[..dot].LastIndexOf('.') + 1)..dot];
        if (label.Contains('-')) return IsName(label, isAmongPeople: false);
        if (!IsAllLetters(label) || (Lexicon.Of(Word.Hash(label)) & (Known.Common | Known.Organisation | Known.Place)) != 0 || Lexicon.IsCompound(label)) return false;
        for (var cut = ShortestSurname; cut <= label.Length - ShortestSurname - 1; cut++)
        {
            if ((Lexicon.Of(Word.Hash(label[..cut])) & Known.FirstName) != 0 && IsSurname(label[cut..])) return true;
        }

        return false;
    }

    /// <summary>What is a word of the language too must have a particle before it.</summary>
    private static bool IsSurname(ReadOnlySpan<char> rest)
    {
        var word = WithoutParticles(rest);
        var others = word.Length < rest.Length ? Known.Organisation : Known.Common | Known.Organisation | Known.Place;
        return word.Length > ShortestSurname && (Lexicon.Of(Word.Hash(word)) & (Known.Surname | others)) == Known.Surname;
    }

    private static ReadOnlySpan<char> WithoutParticles(ReadOnlySpan<char> rest)
    {
        foreach (var particle in (ReadOnlySpan<string>)["vander", "vanden", "vande", "van", "der", "den", "de", "ter", "ten"])
        {
            if (rest.StartsWith(particle, StringComparison.OrdinalIgnoreCase)) return rest[particle.Length..];
        }

        return rest;
    }

    private const int ShortestOwner = 7;
    private const int LongestOwner = 40;
    private const int LongestPiece = 60;

    private static ReadOnlySpan<char> WithoutExtension(ReadOnlySpan<char> piece) =>
        piece.LastIndexOf('.') is > 0 and var dot && piece.Length - dot is 4 or 5 ? piece[..dot] : piece;

    /// <summary>First name, particles, surname: nothing before, nothing after. In a folder of people any two words that are none of the language.</summary>
    private static bool IsName(ReadOnlySpan<char> piece, bool isAmongPeople)
    {
        var (words, isFirst) = (0, false);
        var last = ReadOnlySpan<char>.Empty;
        foreach (var range in piece.SplitAny('-', '_', '.', '+'))
        {
            var word = piece[range];
            if (word.IsEmpty || !IsAllLetters(word)) return false;
            if (words++ == 0) isFirst = isAmongPeople || (Lexicon.Of(Word.Hash(word)) & Known.FirstName) != 0;
            else if (!isAmongPeople && words > 2 && (Lexicon.Of(Word.Hash(last)) & Known.Particle) == 0) return false;
            last = word;
        }

        if (words is < 2 or > 5 || !isFirst || last.Length < ShortestSurname) return false;
        if (isAmongPeople) return (Lexicon.Of(Word.Hash(last)) & (Known.Organisation | Known.Function)) == 0;
        var known = Lexicon.Of(Word.Hash(last));
        return (known & Known.Surname) != 0 ? (known & Known.Organisation) == 0 : (known & (Known.Common | Known.Organisation | Known.Place | Known.Function | Known.Calendar)) == 0;
    }

    private static bool IsAllLetters(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c)) return false;
        }

        return true;
    }

    private static (string, string)[] ReadNetworks() =>
        [.. DataFile.Lines("social-networks.txt").Select(line => line.Split(' ', 2, StringSplitOptions.TrimEntries)).Select(parts => (parts[0], parts[1]))];
}
