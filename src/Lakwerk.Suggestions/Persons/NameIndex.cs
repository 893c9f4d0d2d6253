using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Persons;

/// <summary>
/// The dossier's own knowledge: every name that was found for certain anywhere. With it a bare surname, a first name, a
/// genitive or a misread name is recognised in every other place. Holds hashes, grows with the number of persons.
/// </summary>
internal sealed class NameIndex
{
    private const int ShortestMisread = 6;
    private const int ShortestDeletion = 7;
    private const int ShortestInCapitals = 5;
    private const int ShortestUnknownInCapitals = 7;
    private const double Certain = 0.75;
    private const double InLowerCase = 0.8;

    private readonly Dictionary<uint, Entry> _surnames = [];
    private readonly Dictionary<uint, Entry> _firstNames = [];
    private readonly Dictionary<uint, uint> _skeletons = [];
    private readonly Dictionary<uint, uint> _deletions = [];
    private readonly HashSet<(uint First, uint Surname)> _fullNames = [];
    private readonly Monograms _monograms = new();

    /// <summary>Learns the names of one text.</summary>
    public void Add(ScannedText text, Token[] tokens, List<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Confidence < Certain || IsAbbreviation(tokens[mention.Last])) continue;
            var afterTitle = mention.First > 0 && NameRules.IsAddress(tokens[mention.First - 1]);
            var parts = NameParts.Of(tokens, mention, afterTitle);
            if (!mention.Public) _monograms.Add(text, tokens, mention);
            if (parts.HasFirstName && parts.HasSurname && mention.Public) LearnOpen(tokens[parts.Surname].Hash, tokens[parts.FirstName].Hash);
            if (parts.HasSurname && !NotNameWords.IsNoName(text, tokens[parts.Surname]) && !StandsApart(tokens, mention, parts.Surname))
            {
                Learn(_surnames, text, tokens[parts.Surname], parts.IsStrong, afterTitle, mention.Public);
                LearnParticles(tokens, mention, parts.Surname);
            }

            if (parts.HasFirstName && parts.HasSurname) _fullNames.Add((tokens[parts.FirstName].Hash, tokens[parts.Surname].Hash));
            if (parts.HasFirstName && !mention.Public && !tokens[parts.FirstName].Is(Known.Organisation | Known.Calendar)) Learn(_firstNames, text, tokens[parts.FirstName], parts.IsStrong, false, false);
        }
    }

    /// <summary>A body or firm that a signature names on the line below somebody is not how he is called; "Jan Heijmans" is.</summary>
    private static bool StandsApart(Token[] tokens, Mention mention, int surname) =>
        tokens[surname].Is(Known.Organisation) && !tokens[surname].Is(Known.Surname | Known.FirstName) && (surname == mention.First || tokens[surname].Breaks > 0 || !tokens[surname - 1].IsWord);

    /// <summary>Learns the names in a mail address such as jan.de.vries@minvws.nl.</summary>
    public void AddMailbox(ReadOnlySpan<char> localPart)
    {
        var dot = localPart.IndexOf('.');
        if (dot < 1) return;
        var surname = localPart[(localPart.LastIndexOf('.') + 1)..];
        if (surname.Length < 4 || surname.IndexOfAnyExceptInRange('a', 'z') >= 0 && surname.IndexOfAnyExceptInRange('A', 'Z') >= 0) return;
        var hash = Word.Hash(surname);
        if ((Lexicon.Of(hash) & (Known.Common | Known.Organisation | Known.Place | Known.Function)) != 0) return;
        Learn(_surnames, hash, surname, strong: dot <= 2 || (Lexicon.Of(Word.Hash(localPart[..dot])) & Known.FirstName) != 0, titled: false, open: false);
    }

    /// <summary>Whether a mention is of somebody who acts in public everywhere in the dossier.</summary>
    public bool IsPublic(Token[] tokens, Mention mention)
    {
        var parts = NameParts.Of(tokens, mention, afterTitle: true);
        if (!parts.HasSurname || parts.HasInitials || !_surnames.TryGetValue(tokens[parts.Surname].Hash, out var entry)) return false;
        if (entry.Open == 0) return false;
        return parts.HasFirstName ? tokens[parts.FirstName].Hash == entry.OpenFirstName : entry.Private == 0;
    }

    /// <summary>Adds the places of known names that were not found before.</summary>
    public void Complete(ScannedText text, Token[] tokens, List<Mention> mentions)
    {
        var taken = new bool[tokens.Length];
        foreach (var mention in mentions) Array.Fill(taken, true, mention.First, mention.Last - mention.First + 1);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (taken[i]) continue;
            if (tokens[i].Shape == Shape.Lower)
            {
                if (WithoutCapitals(tokens, taken, i) is not { } whole) continue;
                mentions.Add(whole);
                Array.Fill(taken, true, whole.First, whole.Last - whole.First + 1);
                continue;
            }

            if (_monograms.Recognise(text, tokens[i]) is { } sure)
            {
                mentions.Add(new(i, i, sure));
                taken[i] = true;
                continue;
            }

            if (!tokens[i].StartsUpper || tokens[i].Shape is Shape.Initials or Shape.Letter || IsAbbreviation(tokens[i])) continue;
            if (Recognise(text, tokens, i) is not { } confidence) continue;
            var first = Extended(tokens, taken, i);
            if (IsFirmOrPlace(tokens, new(first, i, confidence))) continue;
            if (!JoinsGivenName(tokens, taken, mentions, first, i)) mentions.Add(new(first, i, confidence));
            Array.Fill(taken, true, first, i - first + 1);
        }

        mentions.Sort((a, b) => a.First.CompareTo(b.First));
    }

    /// <summary>"Van Oord" is a firm, unless the dossier knows a Jan van Oord; "Royal Haskoning" always is.</summary>
    private bool IsFirmOrPlace(Token[] tokens, Mention mention)
    {
        if (NotNames.FollowsKindOfPlace(tokens, mention)) return true;
        var isSomebody = tokens[mention.First].Is(Known.Particle) && _surnames.TryGetValue(tokens[mention.Last].Hash, out var entry) && entry.Strong > 0;
        return !isSomebody && !NotNames.FollowsTitle(tokens, mention) && FirmNames.Cover(tokens, mention);
    }

    /// <summary>"jan de vries", as people write in chats: only where that first name was met with that surname.</summary>
    private Mention? WithoutCapitals(Token[] tokens, bool[] taken, int surname)
    {
        if (!_surnames.ContainsKey(tokens[surname].Hash)) return null;
        var first = surname - 1;
        while (first > 0 && surname - first < 4 && tokens[first].Is(Known.Particle) && tokens[first + 1].Breaks < 2) first--;
        if (first < 0 || taken[first] || tokens[first + 1].Breaks > 1 || !_fullNames.Contains((tokens[first].Hash, tokens[surname].Hash))) return null;
        return new Mention(first, surname, InLowerCase);
    }

    /// <summary>"Jan" was found by itself, and his surname stands behind it: one name.</summary>
    private static bool JoinsGivenName(Token[] tokens, bool[] taken, List<Mention> mentions, int first, int last)
    {
        if (first == 0 || !taken[first - 1] || tokens[first].Breaks > 0 || !IsGiven(tokens[first - 1])) return false;
        var given = mentions.FindLastIndex(mention => mention.Last == first - 1);
        if (given < 0) return false;
        mentions[given] = mentions[given] with { Last = last };
        return true;
    }

    private double? Recognise(ScannedText text, Token[] tokens, int i)
    {
        var token = tokens[i];
        if (token.Is(Known.Calendar)) return null;
        if (Surname(text, token) is { } entry && (entry.Strong > 0 || !token.Is(Known.Organisation))) return Judge(text, tokens, i, entry, 0.85);
        if (_firstNames.TryGetValue(token.Hash, out var given) && given.Strong > 0 && !IsOrdinary(text, token)) return 0.75;
        return token.Is(Known.Common | Known.LowerHere | Known.Place | Known.Organisation) || NotNameWords.IsNoName(text, token) ? null : Misread(text, token);
    }

    private Entry? Surname(ScannedText text, Token token)
    {
        if (_surnames.TryGetValue(token.Hash, out var entry)) return entry;
        var word = text.Slice(token.Start, token.End);
        if (word.Length < 5 || word[^1] is not ('s' or 'S')) return null;
        var stem = word[..^1].TrimEnd('\'');
        return _surnames.GetValueOrDefault(Word.Hash(stem));
    }

    /// <summary>A surname that is also a word ("Bakker", "Berg") counts only with something of a name before it.</summary>
    private static double? Judge(ScannedText text, Token[] tokens, int i, Entry entry, double confidence)
    {
        if (!IsOrdinary(text, tokens[i])) return entry.Strong > 0 || entry.Titled > 0 ? confidence : confidence - 0.2;
        if (i == 0 || tokens[i].Breaks > 1) return null;
        var before = tokens[i - 1];
        var named = before.Shape == Shape.Initials || NameRules.IsAddress(before) || (before.Is(Known.FirstName) && before.StartsUpper)
            || (before.Is(Known.Particle) && before.StartsUpper && !before.Is(Known.Title));
        if (named || HasItsParticles(tokens, i, entry)) return confidence;
        var midSentence = before.Shape == Shape.Lower && tokens[i].Breaks == 0 && !before.Is(Known.Particle) && entry.Strong > 0;
        return midSentence && !tokens[i].Is(Known.Place) ? confidence - 0.2 : null;
    }

    /// <summary>"de Vries" where "vries" is a word here too: with the particles that it was met with, and a capital.</summary>
    private static bool HasItsParticles(Token[] tokens, int i, Entry entry)
    {
        if (entry.Strong == 0 || tokens[i].Is(Known.Place | Known.Organisation)) return false;
        var hash = 0u;
        for (var at = i - 1; at >= 0 && i - at < 4 && tokens[at].Is(Known.Particle) && tokens[at + 1].Breaks < 2; at--)
        {
            hash = hash * 31 + tokens[at].Hash;
            if (entry.Particles.Contains(hash)) return true;
        }

        return false;
    }

    private static bool IsAbbreviation(Token token) =>
        token.Shape == Shape.Upper && token.End - token.Start < (token.Is(Known.Surname | Known.FirstName) ? ShortestInCapitals : ShortestUnknownInCapitals);

    private static bool IsOrdinary(ScannedText text, Token token) => token.Is(Known.Common | Known.LowerHere | Known.Place | Known.Function) || NotNameWords.IsNoName(text, token);

    private double? Misread(ScannedText text, Token token)
    {
        var word = text.Slice(token.Start, token.End);
        if (word.Length >= ShortestMisread && _skeletons.ContainsKey(Skeleton(word))) return 0.65;
        if (word.Length < ShortestDeletion) return null;
        if (_deletions.ContainsKey(token.Hash)) return 0.55;
        for (var skip = 1; skip < word.Length; skip++)
        {
            var hash = HashWithout(word, skip);
            if (_surnames.ContainsKey(hash) || (_deletions.TryGetValue(hash, out var place) && place == (uint)skip)) return 0.55;
        }

        return null;
    }

    /// <summary>Takes the particles that belong to the name and the initials or first name before them along.</summary>
    private int Extended(Token[] tokens, bool[] taken, int i)
    {
        var particles = _surnames.TryGetValue(tokens[i].Hash, out var entry) ? entry.Particles : null;
        var (first, hash) = (i, 0u);
        for (var at = i - 1; at >= 0 && i - at < 4 && !taken[at] && tokens[at + 1].Breaks < 2 && tokens[at].Is(Known.Particle); at--)
        {
            hash = hash * 31 + tokens[at].Hash;
            if (particles?.Contains(hash) == true) first = at;
        }

        while (first > 0 && !taken[first - 1] && tokens[first].Breaks < 2 && IsGiven(tokens[first - 1])) first--;
        return first;
    }

    private static bool IsGiven(in Token token) =>
        token.Shape == Shape.Initials || (token.Is(Known.FirstName) && token.Shape is Shape.Capitalised or Shape.Upper);

    private void Learn(Dictionary<uint, Entry> entries, ScannedText text, Token token, bool strong, bool titled, bool open) =>
        Learn(entries, token.Hash, text.Slice(token.Start, token.End), strong, titled, open);

    private void Learn(Dictionary<uint, Entry> entries, uint hash, ReadOnlySpan<char> word, bool strong, bool titled, bool open)
    {
        if (word.Length < 2) return;
        if (!entries.TryGetValue(hash, out var entry))
        {
            entries[hash] = entry = new();
            if (entries == _surnames) LearnMisreadings(hash, word);
        }

        if (open) entry.Open++;
        else if (strong) entry.Private++;
        if (strong) entry.Strong++;
        if (titled) entry.Titled++;
    }

    /// <summary>Remembers the particles before a surname, so that "van Jansen" (of Jansen) stays apart from "van Dijk".</summary>
    private void LearnParticles(Token[] tokens, Mention mention, int surname)
    {
        var hash = 0u;
        for (var i = surname - 1; i >= mention.First && tokens[i].Is(Known.Particle) && tokens[i].IsWord; i--)
        {
            hash = hash * 31 + tokens[i].Hash;
            if (_surnames.TryGetValue(tokens[surname].Hash, out var entry)) entry.Particles.Add(hash);
        }
    }

    private void LearnOpen(uint surname, uint firstName)
    {
        if (!_surnames.TryGetValue(surname, out var entry)) _surnames[surname] = entry = new();
        entry.OpenFirstName = firstName;
    }

    private void LearnMisreadings(uint hash, ReadOnlySpan<char> word)
    {
        if (word.Length >= ShortestMisread) _skeletons.TryAdd(Skeleton(word), hash);
        if (word.Length < ShortestDeletion) return;
        for (var skip = 1; skip < word.Length; skip++) _deletions.TryAdd(HashWithout(word, skip), (uint)skip);
    }

    private static uint HashWithout(ReadOnlySpan<char> word, int skip)
    {
        Span<char> rest = stackalloc char[word.Length - 1];
        word[..skip].CopyTo(rest);
        word[(skip + 1)..].CopyTo(rest[skip..]);
        return Word.Hash(rest);
    }

    /// <summary>The word with all that character recognition confuses made alike.</summary>
    private static uint Skeleton(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        for (var i = 0; i < word.Length; i++)
        {
            var c = Word.Folded(word[i]);
            var next = i + 1 < word.Length ? Word.Folded(word[i + 1]) : '\0';
            var merged = (c, next) switch { ('r', 'n') => 'm', ('v', 'v') => 'w', ('c', 'l') => 'd', ('i', 'j') => 'y', _ => '\0' };
            if (merged != '\0') i++;
            hash = (hash ^ (merged != '\0' ? merged : Alike(c))) * 16777619u;
        }

        return hash;
    }

    private static char Alike(char c) => c switch
    {
        'l' or '1' or '|' or 't' or '!' => 'i',
        '0' or 'q' => 'o',
        'e' => 'c',
        '5' => 's',
        '8' => 'b',
        '9' => 'g',
        'u' => 'n',
        _ => c,
    };

    private sealed class Entry
    {
        public int Strong;
        public int Titled;
        public int Open;
        public int Private;
        public uint OpenFirstName;
        public readonly HashSet<uint> Particles = [];
    }
}
