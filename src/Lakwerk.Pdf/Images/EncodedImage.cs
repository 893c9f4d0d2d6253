using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images;

/// <summary>Data under one filter.</summary>
/// <param name="Data">The encoded bytes.</param>
/// <param name="Filter">The filter's name.</param>
/// <param name="Parameters">Its parameters; null for the defaults.</param>
internal sealed record EncodedImage(ReadOnlyMemory<byte> Data, string Filter, PdfDictionary? Parameters);
