using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Content;

/// <summary>What the runs over one file share: fonts, optional content, the decoded content of forms and glyphs, warnings.</summary>
internal sealed class ContentResources(PdfDocument document, FontLoader fonts)
{
    private const int MostWarnings = 200;
    private const long MostCachedBytes = 32 << 20;

    private readonly Dictionary<PdfStream, ReadOnlyMemory<byte>> _decoded = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _warned = [];
    private long _cachedBytes;

    public PdfDocument Document => document;

    public OptionalContent OptionalContent { get; } = new(document.Catalog);

    /// <summary>
    /// An entry of a category of the resources, reference unresolved; null when missing. What a form does not have itself
    /// is looked for in the content around it: the standard does not say so, but viewers show such files.
    /// </summary>
    public static PdfObject? Raw(ContentScope? scope, string category, string? name)
    {
        if (name is null) return null;
        for (; scope is not null; scope = scope.Parent)
            if (scope.Resources.Dictionary(category)?.Raw(name) is { } entry and not PdfNull) return entry;
        return null;
    }

    /// <summary>A font of the resources; null, with a warning, when there is none of that name.</summary>
    public PdfFont? Font(ContentScope scope, string name)
    {
        if (Raw(scope, "Font", name)?.Resolve() is PdfDictionary dictionary) return fonts.Load(dictionary);
        Warn($"Page content asks for font {name}, which the resources do not have.");
        return null;
    }

    public PdfFont Font(PdfDictionary dictionary) => fonts.Load(dictionary);

    /// <summary>The decoded content of a form, pattern or glyph.</summary>
    /// <exception cref="PdfException">It decodes to more than the limit.</exception>
    public ReadOnlyMemory<byte> Decode(PdfStream stream)
    {
        if (_decoded.TryGetValue(stream, out var known)) return known;
        var decoded = StreamDecoder.Decode(stream, document.Limits);
        if (decoded.IsDamaged) document.Warn(new PdfWarning(PdfErrorCode.Filter, $"Content of a form, pattern or glyph is {decoded.Trouble}; what could be read of it is used.", stream.Id));
        if (_cachedBytes + decoded.Data.Length > MostCachedBytes) Forget();
        if (decoded.Data.Length > MostCachedBytes) return decoded.Data;
        _decoded.Add(stream, decoded.Data);
        _cachedBytes += decoded.Data.Length;
        return decoded.Data;
    }

    /// <summary>Warns once of each thing, and of no more things than a person reads.</summary>
    public void Warn(string detail, ObjectId? id = null)
    {
        if (_warned.Count >= MostWarnings || !_warned.Add(detail)) return;
        document.Warn(new PdfWarning(PdfErrorCode.Resource, detail, id));
    }

    private void Forget()
    {
        _decoded.Clear();
        _cachedBytes = 0;
    }
}
