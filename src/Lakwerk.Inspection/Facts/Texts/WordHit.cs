using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Facts;

/// <summary>A removed word that is still in the file, outside what the pages show.</summary>
/// <param name="Channel">The leak channel that the place belongs to.</param>
/// <param name="Word">The word, squeezed.</param>
/// <param name="Object">The object that holds it.</param>
/// <param name="Where">The key or kind of stream that holds it.</param>
internal readonly record struct WordHit(int Channel, string Word, ObjectId? Object, string Where);
