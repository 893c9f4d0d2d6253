namespace Lakwerk.Suggestions.Persons;

/// <summary>
/// Persons named one after the other: "Grietje, J. Smit" are two, and so are "Karin B., Mohamed Achahbar"; in "Smit, J. (Jan)" and
/// "Berg, J. van den" the comma turns one name around.
/// </summary>
internal static class Lists
{
    public static void Part(List<Mention> mentions, Token[] tokens)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            var comma = mention.First + 1;
            while (comma < mention.Last && !(tokens[comma].Mark == ',' && StartsName(tokens, comma + 1, mention.Last))) comma++;
            if (comma >= mention.Last) continue;
            mentions[i] = mention with { Last = comma - 1 };
            mentions.Add(mention with { First = comma + 1 });
        }
    }

    /// <summary>Initials or a first name with a surname behind: what stands before the comma belongs to somebody else.</summary>
    public static bool StartsName(Token[] tokens, int first, int last)
    {
        if (first > last || !(tokens[first].Shape == Shape.Initials || (tokens[first].Is(Known.FirstName) && tokens[first].Shape == Shape.Capitalised))) return false;
        var at = first + 1;
        while (at <= last && (tokens[at].Shape == Shape.Initials || tokens[at].Is(Known.Particle) || tokens[at].Is(Known.FirstName))) at++;
        return at <= last && tokens[at].Shape is Shape.Capitalised or Shape.Upper or Shape.Mixed && tokens[at].Breaks == 0;
    }
}
