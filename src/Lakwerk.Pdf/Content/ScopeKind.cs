namespace Lakwerk.Pdf.Content;

/// <summary>What a content stream is the content of.</summary>
public enum ScopeKind
{
    /// <summary>A page: all its content streams joined.</summary>
    Page,

    /// <summary>A form XObject that Do draws (ISO 32000-2, 8.10).</summary>
    Form,

    /// <summary>The procedure of a glyph of a Type 3 font (ISO 32000-2, 9.6.4).</summary>
    Type3Glyph,

    /// <summary>The cell of a tiling pattern (ISO 32000-2, 8.7.3); run once, not per tile.</summary>
    TilingPattern,

    /// <summary>The group of a soft mask (ISO 32000-2, 11.6.5.2).</summary>
    SoftMaskGroup,

    /// <summary>The appearance stream of an annotation (ISO 32000-2, 12.5.5).</summary>
    Appearance,
}
