using System.Collections.Immutable;

namespace Lakwerk.Letters.Model;

/// <summary>Who writes to whom, when and about what.</summary>
/// <param name="Sender">Lines about the body: name, department, address.</param>
/// <param name="Addressee">Lines of the address.</param>
/// <param name="Fields">Date, reference, subject and what else identifies the letter.</param>
/// <param name="Salutation">The first line; empty for a document without an addressee.</param>
public sealed record LetterHead(ImmutableArray<Phrase> Sender, ImmutableArray<Phrase> Addressee, ImmutableArray<HeadField> Fields, Phrase Salutation);
