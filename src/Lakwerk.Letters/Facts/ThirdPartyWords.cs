namespace Lakwerk.Letters.Facts;

/// <summary>What third parties and their views are called: in the words of the act, or in plain ones.</summary>
internal static class ThirdPartyWords
{
    public static string Counted(LetterStyle style, int number) => style == LetterStyle.Plain
        ? DutchNumbers.Counted(number, "persoon of organisatie", "personen of organisaties")
        : DutchNumbers.Counted(number, "derde-belanghebbende", "derde-belanghebbenden");

    public static string Views(LetterStyle style, int number) => style == LetterStyle.Plain
        ? DutchNumbers.Counted(number, "reactie", "reacties")
        : DutchNumbers.Counted(number, "zienswijze", "zienswijzen");

    /// <summary>One of so many, by its place.</summary>
    public static string One(LetterStyle style, int place, int of)
    {
        var word = style == LetterStyle.Plain ? "persoon of organisatie" : "derde-belanghebbende";
        return of == 1 ? $"{(style == LetterStyle.Plain ? "die" : "de")} {word}" : $"{word} {place}";
    }
}
