namespace Lakwerk.Pdf.Objects;

/// <summary>What a hostile file may cost at the most. The defaults admit every file of daily work.</summary>
public sealed record PdfLimits
{
    /// <summary>The defaults.</summary>
    public static readonly PdfLimits Default = new();

    /// <summary>Depth of arrays and dictionaries within one another.</summary>
    public int ObjectNesting { get; init; } = 256;

    /// <summary>Numbers, strings, arrays … that one object, or one object stream's object, may be made of.</summary>
    public int ObjectParts { get; init; } = 2_000_000;

    /// <summary>Depth of forms, patterns and glyph procedures within one another.</summary>
    public int ContentNesting { get; init; } = 24;

    /// <summary>Bytes that one stream may decode to.</summary>
    public int DecodedStreamBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>Bytes that the content streams of one page may take together, encoded and decoded.</summary>
    public int PageContentBytes { get; init; } = 128 * 1024 * 1024;

    /// <summary>Bytes that one object stream may decode to.</summary>
    public int ObjectStreamBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Operators that one page may run, forms and glyph procedures included.</summary>
    public int OperationsPerPage { get; init; } = 20_000_000;

    /// <summary>Objects that one file may hold.</summary>
    public int Objects { get; init; } = 8_388_607;

    /// <summary>Pages that one file may hold.</summary>
    public int Pages { get; init; } = 500_000;

    /// <summary>Pixels that one image may have when it must be decoded.</summary>
    public long ImagePixels { get; init; } = 200_000_000;
}
