using System.Text;
using System.Text.RegularExpressions;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Facts;

/// <summary>Searches the whole decompressed file, outside shown text, for removed words.</summary>
internal sealed partial class WordHits
{
    private const int ReplacementText = 8;
    private readonly WordSearch _search;
    private readonly PdfLimits _limits;
    private readonly List<WordHit> _hits = [];

    private WordHits(WordSearch search, PdfLimits limits)
    {
        _search = search;
        _limits = limits;
    }

    public static IReadOnlyList<WordHit> Find(ObjectWalk walk, WordSearch search, PdfLimits limits)
    {
        if (search.IsEmpty) return [];
        var hits = new WordHits(search, limits);
        foreach (var value in walk.Strings) hits.LookIn(value);
        foreach (var entry in walk.Dictionaries)
        {
            foreach (var (key, _) in entry.Dictionary.Entries) hits.LookInName(key, entry.Owner, entry.Role);
            if (entry.Stream is { } stream) hits.LookIn(entry, stream);
        }

        return hits._hits;
    }

    private void LookIn(WalkedString value)
    {
        if (IsPartOfFont(value)) return;
        if (value.Value is PdfName name) LookInName(name.Value, value.Owner, value.Role);
        else if (value.Value is PdfString text && _search.In(text) is { } word) Add(value.Role.Channel, word, value.Owner, value.Key);
    }

    /// <summary>Names of the standard are not text, however much a removed word looks like one.</summary>
    private void LookInName(string name, ObjectId? owner, Role role)
    {
        if (StandardNames.Contains(name)) return;
        if (_search.In(Encoding.Latin1.GetBytes(name)) is { } word) Add(role.Channel, word, owner, "/" + name);
    }

    /// <summary>Names of fonts and of glyphs come from who made the font; which letters it holds is another channel's question.</summary>
    private static bool IsPartOfFont(in WalkedString value) =>
        value.Role.Name is "encoding" or "tounicode" || value.Key is "BaseFont" or "FontName" or "FontFamily" or "Differences"
        || (value.Role.Name == "content" && value.Value is PdfName);

    private void LookIn(in WalkedDictionary entry, PdfStream stream)
    {
        switch (KindOf(entry.Role, stream.Dictionary))
        {
            case StreamKind.Content:
                LookInContent(entry, Decode(stream));
                break;
            case StreamKind.Xml:
                LookInXml(entry, Decode(stream));
                break;
            case StreamKind.Other:
                if (_search.In(Decode(stream).Span) is { } word) Add(entry.Role.Channel, word, entry.Owner, "stream");
                break;
        }
    }

    private static StreamKind KindOf(Role role, PdfDictionary dictionary) => role.Name switch
    {
        "content" or "pattern" => StreamKind.Content,
        "xobject" => dictionary.Name("Subtype") == "Form" ? StreamKind.Content : StreamKind.Skip,
        "xmp" => StreamKind.Xml,
        // Fonts are compared letter by letter, colours and pixels hold no words.
        "fontfile" or "tounicode" or "encoding" or "fontmap" or "cs" or "shading" or "thumb" => StreamKind.Skip,
        _ => dictionary.Name("Subtype") == "Form" ? StreamKind.Content : StreamKind.Other,
    };

    private ReadOnlyMemory<byte> Decode(PdfStream stream) => StreamDecoder.Decode(stream, _limits).Data;

    /// <summary>Strings in property lists are replacement text; shown strings are joined, for words are often shown letter by letter.</summary>
    private void LookInContent(in WalkedDictionary entry, ReadOnlyMemory<byte> content)
    {
        var shown = new StringBuilder();
        var depth = 0;
        var lexer = new Lexer(content.Span);
        for (var kind = lexer.Next(); kind != TokenKind.End; kind = lexer.Next())
        {
            if (kind == TokenKind.DictionaryOpen) depth++;
            else if (kind == TokenKind.DictionaryClose) depth = Math.Max(0, depth - 1);
            else if (kind == TokenKind.String && depth == 0) shown.Append(Encoding.Latin1.GetString(lexer.StringBytes));
            else if (kind == TokenKind.String && _search.In(new PdfString(lexer.StringBytes)) is { } word) Add(ReplacementText, word, entry.Owner, "BDC");
        }

        if (_search.In(shown.ToString()) is { } found) Add(entry.Role.Channel, found, entry.Owner, "Tj");
    }

    private void LookInXml(in WalkedDictionary entry, ReadOnlyMemory<byte> xml)
    {
        // Element names and namespaces belong to the format; text and attribute values belong to somebody.
        var text = XmlTag().Replace(Encoding.UTF8.GetString(xml.Span), tag => string.Join(' ', XmlValue().Matches(tag.Value).Select(match => match.Groups[1].Value)));
        if (_search.In(text) is { } word) Add(entry.Role.Channel, word, entry.Owner, "XMP");
    }

    private void Add(int channel, string word, ObjectId? owner, string where) => _hits.Add(new WordHit(channel, word, owner, where));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex XmlTag();

    [GeneratedRegex("(?<!xmlns(?::[A-Za-z0-9]+)?)=[\"']([^\"']*)[\"']")]
    private static partial Regex XmlValue();

    private enum StreamKind
    {
        Skip,
        Content,
        Xml,
        Other,
    }
}
