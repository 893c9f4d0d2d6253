namespace Lakwerk.Suggestions.Persons;

/// <summary>A name taken apart: which of its tokens is the first name, which the main word of the surname.</summary>
internal readonly record struct NameParts(int FirstName, int Surname, bool HasInitials)
{
    private const int None = -1;

    public bool HasFirstName => FirstName >= 0;

    public bool HasSurname => Surname >= 0;

    /// <summary>Whether more than a bare surname or first name was written, so that it cannot be another word by chance.</summary>
    public bool IsStrong => HasSurname && (HasFirstName || HasInitials);

    public static NameParts Of(ReadOnlySpan<Token> tokens, Mention mention, bool afterTitle)
    {
        var comma = None;
        for (var i = mention.First; i <= mention.Last && comma < 0; i++)
        {
            if (tokens[i].Mark == ',') comma = i;
        }

        return comma > mention.First ? Reversed(tokens, mention, comma) : Straight(tokens, mention, afterTitle);
    }

    private static NameParts Straight(ReadOnlySpan<Token> tokens, Mention mention, bool afterTitle)
    {
        int first = None, last = None;
        var initials = false;
        for (var i = mention.First; i <= mention.Last; i++)
        {
            if (tokens[i].Shape is Shape.Initials or Shape.Letter) initials = true;
            if (!IsNameWord(tokens[i])) continue;
            if (first < 0) first = i;
            last = i;
        }

        if (first < 0) return new(None, None, initials);
        if (first != last) return new(first, last, initials);
        if (initials || afterTitle || tokens[mention.First].Is(Known.Particle)) return new(None, last, initials);
        return tokens[first].Is(Known.FirstName) ? new(first, None, false) : new(None, last, false);
    }

    private static NameParts Reversed(ReadOnlySpan<Token> tokens, Mention mention, int comma)
    {
        int surname = None, first = None;
        var initials = false;
        for (var i = mention.First; i <= mention.Last; i++)
        {
            if (tokens[i].Shape is Shape.Initials or Shape.Letter) initials = true;
            if (!IsNameWord(tokens[i])) continue;
            if (i < comma) surname = i;
            else if (first < 0) first = i;
        }

        return new(first, surname, initials);
    }

    private static bool IsNameWord(in Token token) =>
        token.Shape is Shape.Capitalised or Shape.Upper or Shape.Mixed && !(token.Is(Known.Particle) && token.End - token.Start < 5);
}
