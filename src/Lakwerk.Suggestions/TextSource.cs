using Lakwerk.Text;

namespace Lakwerk.Suggestions;

/// <summary>A file to look through: pages that know their place, or plain text.</summary>
public sealed record TextSource
{
    public TextSource(string file, TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        (File, Document) = (file, document);
    }

    public TextSource(string file, string plainText)
    {
        ArgumentNullException.ThrowIfNull(plainText);
        (File, PlainText) = (file, plainText);
    }

    public string File { get; }

    public TextDocument? Document { get; }

    public string? PlainText { get; }
}
