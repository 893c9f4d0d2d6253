namespace Lakwerk.Law;

/// <summary>One statement in both languages. Dutch is the text that counts; English explains it.</summary>
public sealed record Bilingual(string Dutch, string English)
{
    public string In(Language language) => language == Language.Dutch ? Dutch : English;

    public override string ToString() => Dutch;
}
