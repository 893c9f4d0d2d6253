using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Facts;

/// <summary>A string or name that the walk met.</summary>
/// <param name="Owner">The indirect object that it stands in; null in the trailer.</param>
/// <param name="Role">Role of the dictionary around it.</param>
/// <param name="Key">The key that it is the value of, or stands in an array under.</param>
/// <param name="Value">A <see cref="PdfString"/> or a <see cref="PdfName"/>.</param>
internal readonly record struct WalkedString(ObjectId? Owner, Role Role, string Key, PdfObject Value);
