using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Facts;

/// <summary>A resource that content named.</summary>
/// <param name="Resources">The resource dictionary that the name was looked up in.</param>
/// <param name="Kind">Font, XObject, ExtGState …</param>
/// <param name="Name">The name.</param>
internal readonly record struct ResourceUse(PdfDictionary Resources, string Kind, string Name);
