namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>The symbols that a symbol dictionary exports, and the statistics that a later one may go on with.</summary>
/// <param name="Symbols">The symbols.</param>
/// <param name="GenericContexts">Statistics of generic coding; null when not retained.</param>
/// <param name="RefinementContexts">Statistics of refinement coding; null when not retained.</param>
internal sealed record SymbolDictionary(IReadOnlyList<Bitmap> Symbols, byte[]? GenericContexts, byte[]? RefinementContexts);
