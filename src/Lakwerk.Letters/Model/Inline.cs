namespace Lakwerk.Letters.Model;

/// <summary>A piece of a line: text, a link, or a place that an official still has to fill in.</summary>
public abstract record Inline
{
    /// <summary>As it reads.</summary>
    public abstract string Text { get; }
}

/// <summary>Plain text.</summary>
public sealed record TextRun(string Content) : Inline
{
    public override string Text => Content;
}

/// <summary>Text that leads to a page on the web.</summary>
public sealed record LinkRun(string Content, Uri Address) : Inline
{
    public override string Text => Content;
}

/// <summary>A fact that the dossier does not hold: visible in the letter, and reported, until somebody fills it in.</summary>
public sealed record OpenSlot(string Description) : Inline
{
    public override string Text => $"[in te vullen: {Description}]";
}
