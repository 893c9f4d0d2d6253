using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Pdf.Content;

/// <summary>
/// The graphics state (ISO 32000-2, 8.4) with the text state (9.3). The interpreter reuses its objects: a visitor that
/// wants to keep a state copies it with <see cref="Clone"/>.
/// </summary>
public sealed class GraphicsState
{
    private static readonly PdfName DeviceGray = new("DeviceGray");
    private static readonly ColorValue Black = new(DeviceGray, [0]);
    internal static readonly Box Everywhere = new(-1e9, -1e9, 1e9, 1e9);

    internal GraphicsState()
    {
    }

    /// <summary>Current transformation matrix: to the page's user space (not to a device).</summary>
    public Matrix Ctm { get; internal set; } = Matrix.Identity;

    /// <summary>The font, or null when none (or none that exists) was chosen.</summary>
    public PdfFont? Font { get; internal set; }

    /// <summary>The name by which Tf chose the font; null when gs did or none was chosen.</summary>
    public string? FontName { get; internal set; }

    /// <summary>Font size in unscaled text space units; may be negative.</summary>
    public double FontSize { get; internal set; }

    /// <summary>Tc, in unscaled text space units.</summary>
    public double CharSpacing { get; internal set; }

    /// <summary>Tw, in unscaled text space units.</summary>
    public double WordSpacing { get; internal set; }

    /// <summary>Tz as a factor: 1 is 100 %.</summary>
    public double HorizontalScale { get; internal set; } = 1;

    /// <summary>TL, in unscaled text space units.</summary>
    public double Leading { get; internal set; }

    /// <summary>Ts, in unscaled text space units.</summary>
    public double Rise { get; internal set; }

    /// <summary>Tr, 0–7 (ISO 32000-2, table 104).</summary>
    public int RenderMode { get; internal set; }

    /// <summary>Tm; keeps its last value outside text objects.</summary>
    public Matrix TextMatrix { get; internal set; } = Matrix.Identity;

    /// <summary>Tlm: where the current line starts.</summary>
    public Matrix LineMatrix { get; internal set; } = Matrix.Identity;

    /// <summary>Colour for all but strokes.</summary>
    public ColorValue Fill { get; internal set; } = Black;

    /// <summary>Colour for strokes.</summary>
    public ColorValue Stroke { get; internal set; } = Black;

    /// <summary>Line width in the space of the current matrix; 0 is the thinnest line of the device.</summary>
    public double LineWidth { get; internal set; } = 1;

    /// <summary>0 butt, 1 round, 2 projecting square.</summary>
    public int LineCap { get; internal set; }

    /// <summary>0 miter, 1 round, 2 bevel.</summary>
    public int LineJoin { get; internal set; }

    /// <summary>Longest miter as a multiple of the line width.</summary>
    public double MiterLimit { get; internal set; } = 10;

    /// <summary>Dash lengths; empty for a solid line.</summary>
    public ReadOnlyMemory<double> Dash { get; internal set; }

    /// <summary>Where in the dash pattern a line starts.</summary>
    public double DashPhase { get; internal set; }

    /// <summary>ca: opacity for all but strokes, 0–1.</summary>
    public double FillAlpha { get; internal set; } = 1;

    /// <summary>CA: opacity of strokes, 0–1.</summary>
    public double StrokeAlpha { get; internal set; } = 1;

    /// <summary>BM; of an array of modes the first.</summary>
    public string BlendMode { get; internal set; } = "Normal";

    /// <summary>SMask; null for None.</summary>
    public PdfDictionary? SoftMask { get; internal set; }

    /// <summary>
    /// Upright bounds of the clip in the page's user space: never smaller than the clip itself. Empty when everything is
    /// clipped away.
    /// </summary>
    public Box ClipBounds { get; internal set; }

    /// <summary>True when the clip is exactly <see cref="ClipBounds"/>: only upright rectangles have narrowed it.</summary>
    public bool ClipIsBox { get; internal set; } = true;

    /// <summary>An independent copy.</summary>
    public GraphicsState Clone() => (GraphicsState)MemberwiseClone();

    /// <summary>A pattern colour was set and its cell has not been offered to the visitor yet.</summary>
    internal bool FillPatternPending { get; set; }

    /// <summary>The same for strokes.</summary>
    internal bool StrokePatternPending { get; set; }

    /// <summary>Takes over everything: what q does, without a new object.</summary>
    internal void CopyFrom(GraphicsState other)
    {
        Ctm = other.Ctm;
        Font = other.Font;
        FontName = other.FontName;
        FontSize = other.FontSize;
        CharSpacing = other.CharSpacing;
        WordSpacing = other.WordSpacing;
        HorizontalScale = other.HorizontalScale;
        Leading = other.Leading;
        Rise = other.Rise;
        RenderMode = other.RenderMode;
        TextMatrix = other.TextMatrix;
        LineMatrix = other.LineMatrix;
        Fill = other.Fill;
        Stroke = other.Stroke;
        LineWidth = other.LineWidth;
        LineCap = other.LineCap;
        LineJoin = other.LineJoin;
        MiterLimit = other.MiterLimit;
        Dash = other.Dash;
        DashPhase = other.DashPhase;
        FillAlpha = other.FillAlpha;
        StrokeAlpha = other.StrokeAlpha;
        BlendMode = other.BlendMode;
        SoftMask = other.SoftMask;
        ClipBounds = other.ClipBounds;
        ClipIsBox = other.ClipIsBox;
        FillPatternPending = other.FillPatternPending;
        StrokePatternPending = other.StrokePatternPending;
    }

    /// <summary>What a transparency group starts with (ISO 32000-2, 11.6.6).</summary>
    internal void BeginGroup()
    {
        (FillAlpha, StrokeAlpha, BlendMode, SoftMask) = (1, 1, "Normal", null);
    }

    /// <summary>A pattern's cell and a soft mask's group are not clipped by what uses them.</summary>
    internal void BeginUnclipped()
    {
        (ClipBounds, ClipIsBox) = (Everywhere, true);
    }

    /// <summary>Narrows the clip.</summary>
    /// <param name="bounds">Bounds of the added clip in the page's user space.</param>
    /// <param name="isBox">The added clip is exactly its bounds.</param>
    internal void IntersectClip(Box bounds, bool isBox)
    {
        ClipBounds = ClipBounds.Intersect(bounds);
        ClipIsBox &= isBox;
    }
}
