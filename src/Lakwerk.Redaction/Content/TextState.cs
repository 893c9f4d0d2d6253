using Lakwerk.Pdf.Content;

namespace Lakwerk.Redaction.Content;

/// <summary>The text parameters (ISO 32000-2, 9.3) that decide how a string looks, with the font by its new name.</summary>
internal readonly record struct TextState(
    string? Font, double Size, double CharSpacing, double WordSpacing, double HorizontalScale, double Rise, int RenderMode)
{
    /// <summary>What a page begins with.</summary>
    public static readonly TextState Initial = new(null, 0, 0, 0, 1, 0, 0);

    public static TextState Of(GraphicsState state, string? font) => new(
        font, state.FontSize, state.CharSpacing, state.WordSpacing, state.HorizontalScale, state.Rise, state.RenderMode);
}
