namespace Lakwerk.Intake.Ocr;

/// <summary>
/// Tells text in a language from characters that only look like text because a font's encoding lies. In Dutch and English, two in
/// three pairs of letters inside words come from a short list; when letters stand for other letters hardly one in three does.
/// </summary>
public static class LanguageTest
{
    private const int FewestPairs = 30;
    private const double LeastCommonPairs = 0.45;
    private const double MostOddCharacters = 0.12;
    private const double MostMixedWords = 0.3;

    /// <summary>The pairs that make up two thirds of running Dutch and English text.</summary>
    private static readonly bool[] Common = Table(
        "en de er an et ge in te el aa ee ie re ve st nd va ng on he be le oo ij or di ar ne me ch ke da zi al ig is ed ev ni wo at ag ti " +
        "li la se wa ra om ri op ko oe ro it we as ei ek rd nt tr to ho il no ma mi ou vo ui ls ln es sc eg do ha av ac ku lo ze th nk id " +
        "ti io hi ea ll ss em si so us ur un ec ic ce co ca ai pr po pe pa pl sp su tu ut uu rs rt rk rg rm rn lg lt ld lk ns ft gr dr br kr " +
        "sl sn bi bo ba bu du fi fo ga go hu je ja ju ki ka kl kt mo mp mm mb na nn nu ob od of ok ol ot ow pp ru sa sm ta tt tw ul um uk vi vr wi ep");

    /// <summary>False for text that a person could not read either.</summary>
    public static bool LooksLikeLanguage(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int visible = 0, odd = 0, pairs = 0, common = 0;
        var previous = '\0';
        foreach (var raw in text)
        {
            if (char.IsWhiteSpace(raw))
            {
                previous = '\0';
                continue;
            }

            visible++;
            if (IsOdd(raw)) odd++;
            var c = char.ToLowerInvariant(Lakwerk.Text.CharacterFolding.WithoutDiacritic(raw));
            if (previous is >= 'a' and <= 'z' && c is >= 'a' and <= 'z')
            {
                pairs++;
                if (Common[((previous - 'a') * 26) + c - 'a']) common++;
            }

            previous = c;
        }

        if (visible == 0) return false;
        if (odd > visible * MostOddCharacters) return false;
        if (MixedWords(text) > MostMixedWords) return false;
        return pairs < FewestPairs || common >= pairs * LeastCommonPairs;
    }

    /// <summary>Characters that no text is made of: private ones, replacements, controls, and marks that encodings without a table give.</summary>
    private static bool IsOdd(char c) =>
        c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') or (>= '\u0080' and <= '\u009F') || (char.IsControl(c) && !char.IsWhiteSpace(c));

    /// <summary>The share of longer words with marks or digits between their letters, as in "S%d#r".</summary>
    private static double MixedWords(string text)
    {
        int words = 0, mixed = 0;
        foreach (var range in text.AsSpan().SplitAny([' ', '\n', '\r', '\t']))
        {
            var word = text.AsSpan()[range];
            if (word.Length < 4 || word.IndexOfAny("@/:\\.") >= 0) continue;
            words++;
            int letters = 0, marks = 0;
            foreach (var c in word[1..^1])
            {
                if (char.IsLetter(c)) letters++;
                else if (c is '#' or '$' or '%' or '!' or '"' or '&' or '*' or '+' or '=' or '<' or '>' or '?' or '[' or ']' or '^' or '~' or '{' or '}') marks++;
            }

            if (marks > 0 && letters > 0) mixed++;
        }

        return words < 10 ? 0 : (double)mixed / words;
    }

    private static bool[] Table(string pairs)
    {
        var table = new bool[26 * 26];
        foreach (var pair in pairs.Split(' ')) table[((pair[0] - 'a') * 26) + pair[1] - 'a'] = true;
        return table;
    }
}
