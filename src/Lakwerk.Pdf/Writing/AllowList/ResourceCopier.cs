using System.Runtime.CompilerServices;
using Lakwerk.Pdf.Images;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Writing.AllowList;

/// <summary>
/// Carries resources from an open file into a new one: fonts, images, colour spaces, patterns, shadings, functions and
/// graphics states, each by the keys that its rule names. What no rule names stays behind and is noted.
/// The same source object is copied once; its number in the new file follows from the order in which it is first needed.
/// </summary>
public sealed class ResourceCopier
{
    private readonly Dictionary<(ObjectId Id, string Kind), PdfObject?> _copies = [];
    private readonly ConditionalWeakTable<PdfStream, PdfReference> _masks = new();
    private int _depth;

    /// <summary>Copies into <paramref name="output"/>.</summary>
    public ResourceCopier(PdfFileWriter output, PdfLimits limits, IContentCopier content, DropLog dropped)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(dropped);
        Output = output;
        Limits = limits;
        Content = content;
        Dropped = dropped;
    }

    /// <summary>What was left behind.</summary>
    public DropLog Dropped { get; }

    /// <summary>Masks that images made anew for this copier may share.</summary>
    public MaskMemory Masks { get; } = new();

    internal PdfFileWriter Output { get; }

    internal PdfLimits Limits { get; }

    internal IContentCopier Content { get; }

    /// <summary>Writes a font under a number that was reserved for it: fonts come last, when it is known what they still show.</summary>
    public void WriteFont(PdfReference reference, PdfDictionary font) => Output.Write(reference, FontCopier.Build(this, font));

    /// <summary>A colour space: a device space's name or a copied array; null when it cannot be understood.</summary>
    public PdfObject? ColorSpace(PdfObject raw) => Once(raw, "ColorSpace", ColorSpaceCopier.Copy);

    /// <summary>A graphics state parameter dictionary, its soft mask rewritten.</summary>
    public PdfObject? GraphicsState(PdfObject raw) => Once(raw, "ExtGState", GraphicsStateCopier.Copy);

    /// <summary>A graphics state parameter dictionary whose soft mask gets a group that the caller wrote.</summary>
    public PdfReference GraphicsStateWithMask(PdfDictionary source, PdfReference group) =>
        GraphicsStateCopier.CopyWithGroup(this, source, group);

    /// <summary>A shading dictionary or stream.</summary>
    public PdfObject? Shading(PdfObject raw) => Once(raw, "Shading", ShadingCopier.Copy);

    /// <summary>A tiling or shading pattern.</summary>
    public PdfObject? Pattern(PdfObject raw) => Once(raw, "Pattern", ShadingCopier.CopyPattern);

    /// <summary>An image that no mark touches, with its masks.</summary>
    public PdfObject? Image(PdfObject raw) => Once(raw, "Image", ImageCopier.Copy);

    /// <summary>The dictionary of an image that was made anew, its colour space and masks carried over.</summary>
    public PdfReference NewImage(PdfStream image) => ImageCopier.WriteNew(this, image);

    /// <summary>The mask of an image that was made anew, written once however many images have it.</summary>
    internal PdfReference Mask(PdfStream mask) => _masks.GetValue(mask, made => ImageCopier.WriteNew(this, made));

    /// <summary>A function of any type, or the name Identity or Default where a transfer function may be one.</summary>
    internal PdfObject? Function(PdfObject raw) => Once(raw, "Function", FunctionCopier.Copy);

    /// <summary>Decodes a data stream and writes it with Flate, keeping the keys of the rule.</summary>
    internal PdfObject? Data(PdfStream source, DictionaryRule rule, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>?>? check = null)
    {
        var decoded = StreamDecoder.Decode(source, Limits);
        if (decoded.ImageFilter is not null) return null;
        var data = decoded.Data;
        if (check is not null)
        {
            if (check(data) is not { } cleaned) return null;
            data = cleaned;
        }

        return Output.AddCompressed(rule.Apply(this, source.Dictionary), data.Span);
    }

    /// <summary>Copies something that several resources may share, once.</summary>
    internal PdfObject? Shared(PdfObject raw, string kind, ValueRule copy) => Once(raw, kind, copy);

    private PdfObject? Once(PdfObject raw, string kind, ValueRule copy)
    {
        ArgumentNullException.ThrowIfNull(raw);
        if (IdOf(raw) is not { } id) return Bounded(raw, copy);
        var key = (id, kind);
        if (_copies.TryGetValue(key, out var known)) return known;
        _copies[key] = null; // a resource that contains itself ends here
        return _copies[key] = Bounded(raw, copy);
    }

    private PdfObject? Bounded(PdfObject raw, ValueRule copy)
    {
        if (_depth >= Limits.ContentNesting)
            throw new PdfException(PdfErrorCode.LimitExceeded, $"Resources are nested deeper than {Limits.ContentNesting} levels.", IdOf(raw));
        _depth++;
        try
        {
            return copy(this, raw);
        }
        finally
        {
            _depth--;
        }
    }

    private static ObjectId? IdOf(PdfObject raw) => raw switch
    {
        PdfReference reference => reference.Id,
        PdfStream stream => stream.Id,
        _ => null,
    };
}
