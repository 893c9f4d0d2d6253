namespace Lakwerk.Text;

/// <summary>
/// What characters have in common for a reader who searches: é and e, “ and ", ﬁ and fi. The tables are ours because the
/// runtime folds nothing without ICU.
/// </summary>
public static class CharacterFolding
{
    private const string LatinSupplementAndA =
        "AAAAAA·CEEEEIIIIDNOOOOO·OUUUUY··aaaaaa·ceeeeiiiidnooooo·ouuuuy·yAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi··JjKkkLlLlLl·" +
        "·LlNnNnNnnNnOoOoOo··RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    private const string LatinAdditional =
        "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv" +
        "WwWwWwWwWwXxXxYyZzZzZzhtwy·s····AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy······";

    /// <summary>The letter without its diacritic; any other character is itself.</summary>
    public static char WithoutDiacritic(char c)
    {
        if (c < '\u00C0') return c;
        var folded = c switch
        {
            < '\u0180' => LatinSupplementAndA[c - '\u00C0'],
            >= '\u1E00' and < '\u1F00' => LatinAdditional[c - '\u1E00'],
            _ => '·',
        };
        return folded == '·' ? c : folded;
    }

    /// <summary>The letters that a ligature or joined letter stands for, or null for an ordinary character.</summary>
    public static string? Expand(char c) => c < '\u00C6' ? null : c switch
    {
        'Æ' => "AE",
        'æ' => "ae",
        'Œ' => "OE",
        'œ' => "oe",
        'ß' => "ss",
        'Ĳ' => "IJ",
        'ĳ' => "ij",
        'Þ' => "TH",
        'þ' => "th",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' or 'ﬆ' => "st",
        _ => null,
    };

    /// <summary>Marks that a reader does not see as characters: soft hyphens, zero-width marks, a stray byte order mark.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or '\u2060' or '\uFEFF';

    public static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036F';

    /// <summary>Typographic punctuation and spaces as a keyboard types them, full-width forms as narrow ones.</summary>
    public static char Plain(char c)
    {
        if (c < '\u0080') return c;
        return c switch
        {
            '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => ' ',
            '\u0085' or '\u2028' or '\u2029' => '\n',
            (>= '\u2010' and <= '\u2015') or '\u2212' or '\u00AC' or '\uFE63' => '-',
            '‘' or '’' or '‚' or '‛' or '´' or '′' => '\'',
            '“' or '”' or '„' or '‟' or '«' or '»' or '″' => '"',
            >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
            _ => c,
        };
    }
}
