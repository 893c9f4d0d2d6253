using System.Collections.Immutable;

namespace Lakwerk.Letters.Model;

/// <summary>A run of inlines that reads as one: the value of a slot, the content of a cell or a line.</summary>
public sealed class Phrase
{
    private Phrase(ImmutableArray<Inline> content) => Content = content;

    public static Phrase Empty { get; } = new([]);

    public ImmutableArray<Inline> Content { get; }

    public string Text => string.Concat(Content.Select(i => i.Text));

    public bool IsEmpty => Content.IsEmpty;

    public static Phrase Of(string text) => text.Length == 0 ? Empty : new Phrase([new TextRun(text)]);

    public static Phrase Of(IEnumerable<Inline> content) => new([.. content]);

    public static Phrase Link(string text, Uri address) => new([new LinkRun(text, address)]);

    public static Phrase Open(string description) => new([new OpenSlot(description)]);

    /// <summary>The text, or an open slot when there is none.</summary>
    public static Phrase OrOpen(string? text, string description) => string.IsNullOrWhiteSpace(text) ? Open(description) : Of(text.Trim());

    public Phrase Then(string text) => new(Content.Add(new TextRun(text)));

    public Phrase Then(Phrase other) => new(Content.AddRange(other.Content));

    /// <summary>The same, for the beginning of a sentence.</summary>
    public Phrase Capitalised() => Content switch
    {
        [TextRun { Content: { Length: > 0 } text }, ..] => new Phrase(Content.SetItem(0, new TextRun(Capitalised(text)))),
        [LinkRun { Content: { Length: > 0 } text } link, ..] => new Phrase(Content.SetItem(0, link with { Content = Capitalised(text) })),
        _ => this,
    };

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    public override string ToString() => Text;
}
