namespace Lakwerk.Law;

/// <summary>The language in which a reason is read. What a Dutch official sees is Dutch.</summary>
public enum Language
{
    Dutch,
    English,
}
