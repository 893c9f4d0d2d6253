namespace Lakwerk.Letters;

/// <summary>The language level in which a letter is written.</summary>
public enum LetterStyle
{
    /// <summary>As officials write decisions.</summary>
    Formal,

    /// <summary>Plain Dutch of level B1: the same facts in short sentences and everyday words.</summary>
    Plain,
}
