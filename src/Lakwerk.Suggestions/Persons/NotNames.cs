using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Persons;

/// <summary>What the tagger takes for a name and a reader does not: bodies, laws and systems in capitals, towns, list letters.</summary>
internal static class NotNames
{
    public const int LongestAbbreviation = 5;

    private static readonly HashSet<uint> CompanyForms =
        [.. "bv b.v nv n.v vof v.o.f cv c.v ltd inc gmbh llp holding groep group advocaten accountants consultants consultancy notarissen makelaars makelaardij architecten adviseurs adviesbureau ingenieurs ingenieursbureau aannemers aannemersbedrijf bouwbedrijf installatiebedrijf transportbedrijf vastgoed verzekeringen uitzendbureau".Split(' ').Select(word => Word.Hash(word.TrimEnd('.')))];

    private static readonly HashSet<uint> Lettered =
        [.. "optie opties variant scenario partij bijlage categorie punt deel groep klasse type model lid sub onder alternatief".Split(' ').Select(word => Word.Hash(word))];

    private static readonly HashSet<uint> JoinedParticles = [.. "mc mac de van ten ter du le la di el al del vander".Split(' ').Select(word => Word.Hash(word))];

    private static readonly HashSet<uint> KindsOfPlace =
        [.. "gemeente gemeenten provincie waterschap hoogheemraadschap veiligheidsregio omgevingsdienst ggd stad dorp wijk buurt polder eiland station kern regio streek".Split(' ').Select(word => Word.Hash(word))];

    public static bool Covers(ScannedText text, Token[] tokens, Mention mention) =>
        IsAcronym(text, tokens, mention) || NamesABody(tokens, mention) || IsLonePlace(tokens, mention) || IsListLetter(tokens, mention) || IsOrganisation(tokens, mention) || FollowsKindOfPlace(tokens, mention) || IsCompany(text, tokens, mention)
        || (FirmNames.Cover(tokens, mention) && !FollowsTitle(tokens, mention)) || NotNameWords.Cover(text, tokens, mention);

    /// <summary>A lone word in capitals, with capitals inside it or with digits: BZK, JenV, Log4j.</summary>
    private static bool IsAcronym(ScannedText text, Token[] tokens, Mention mention)
    {
        var words = 0;
        if (mention.Last > mention.First && tokens[mention.First].Shape == Shape.Mixed && !HasJoinedParticle(text, tokens[mention.First])) return true;
        for (var i = mention.First; i <= mention.Last; i++)
        {
            if (tokens[i].Shape is Shape.Initials or Shape.Letter) return false;
            if (!tokens[i].IsWord || tokens[i].Is(Known.Particle)) continue;
            if (text.Slice(tokens[i].Start, tokens[i].End).ContainsAnyInRange('0', '9')) return true;
            if (tokens[i].Shape is not (Shape.Upper or Shape.Mixed) || HasJoinedParticle(text, tokens[i])) return false;
            words++;
        }

        return words < 2 && !FollowsTitle(tokens, mention);
    }

    /// <summary>"AIVD Den Haag", and "Omschrijving TFEV": a short word in capitals after another word, unless that is a first name ("Jan SMIT").</summary>
    private static bool NamesABody(Token[] tokens, Mention mention)
    {
        var first = tokens[mention.First];
        if (mention.Last > mention.First && first.Shape == Shape.Upper && first.Is(Known.Organisation) && !first.Is(Known.FirstName | Known.Surname)) return true;
        for (var i = mention.First + 1; i <= mention.Last; i++)
        {
            if (tokens[i].Shape != Shape.Upper || tokens[i].End - tokens[i].Start > LongestAbbreviation) continue;
            if (tokens[i - 1].Shape == Shape.Capitalised && !tokens[i - 1].Is(Known.FirstName)) return true;
        }

        return false;
    }

    private static bool IsLonePlace(Token[] tokens, Mention mention) =>
        mention.First == mention.Last && tokens[mention.First].Is(Known.Place) && !tokens[mention.First].Is(Known.FirstName) && !FollowsTitle(tokens, mention);

    /// <summary>"Eneco": a body or firm of the lists, unless people are called so too.</summary>
    private static bool IsOrganisation(Token[] tokens, Mention mention) =>
        mention.First == mention.Last && tokens[mention.First].Is(Known.Organisation) && !tokens[mention.First].Is(Known.FirstName | Known.Surname) && !FollowsTitle(tokens, mention);

    /// <summary>"gemeente Loppersum", "GGD Hollands Midden".</summary>
    public static bool FollowsKindOfPlace(Token[] tokens, Mention mention)
    {
        if (mention.First == 0 || tokens[mention.First].Breaks > 1 || !KindsOfPlace.Contains(tokens[mention.First - 1].Hash)) return false;
        for (var i = mention.First; i <= mention.Last; i++)
        {
            if (tokens[i].Shape == Shape.Initials || tokens[i].Is(Known.FirstName)) return false;
        }

        return true;
    }

    /// <summary>"A. Inleiding" at the start of a line numbers a paragraph.</summary>
    private static bool IsListLetter(Token[] tokens, Mention mention)
    {
        // "optie B. Het besluit": the letter names the option, and the sentence ends there.
        if (tokens[mention.First].Shape == Shape.Initials && mention.First > 0 && Lettered.Contains(tokens[mention.First - 1].Hash) && tokens[mention.First].End - tokens[mention.First].Start == 2) return true;
        // The letter opens its line; "eigendom van N." at the end of one goes on with a surname.
        if (mention.Last != mention.First + 1 || tokens[mention.First].Shape != Shape.Initials) return false;
        var word = tokens[mention.Last];
        return tokens[mention.First].End - tokens[mention.First].Start == 2 && word.Is(Known.Common | Known.Compound) && !word.Is(Known.Surname) && tokens[mention.First].Breaks > 0;
    }

    /// <summary>"De Vries B.V." and "Jansen Advocaten" are firms.</summary>
    private static bool IsCompany(ScannedText text, Token[] tokens, Mention mention)
    {
        var next = mention.Last + 1;
        for (var i = mention.First + 1; i <= mention.Last; i++)
        {
            if (IsCompanyForm(text, tokens[i])) return true;
        }

        return next < tokens.Length && tokens[next].Breaks == 0 && tokens[next].StartsUpper && IsCompanyForm(text, tokens[next]);
    }

    private static bool IsCompanyForm(ScannedText text, in Token token) => CompanyForms.Contains(Word.Hash(text.Slice(token.Start, token.End).TrimEnd('.')));

    internal static bool FollowsTitle(Token[] tokens, Mention mention) => mention.First > 0 && NameRules.IsAddress(tokens[mention.First - 1]);

    /// <summary>McDonald, DeWit, VanDijk: the capital inside is a name's.</summary>
    private static bool HasJoinedParticle(ScannedText text, Token token)
    {
        if (token.Shape != Shape.Mixed) return false;
        var word = text.Slice(token.Start, token.End);
        var inner = word[1..].IndexOfAnyInRange('A', 'Z') + 1;
        return inner > 1 && word.Length > inner + 2 && word[inner..].LastIndexOfAnyInRange('A', 'Z') == 0 && (JoinedParticles.Contains(Word.Hash(word[..inner])) || word[inner - 1] is '-' or '\'');
    }
}
