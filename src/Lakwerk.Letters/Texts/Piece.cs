using System.Collections.Immutable;

namespace Lakwerk.Letters.Texts;

/// <summary>A piece of a library text.</summary>
internal abstract record Piece;

/// <summary>Words as they stand.</summary>
internal sealed record TextPiece(string Text) : Piece;

/// <summary><c>{naam}</c>: a fact. With a capital, the fact at the beginning of a sentence.</summary>
internal sealed record SlotPiece(string Name, bool IsCapital) : Piece;

/// <summary><c>{staat|staan}</c>: by the number of what the text is about.</summary>
internal sealed record ChoicePiece(string One, string Many) : Piece;

/// <summary><c>{ik beslis||wij beslissen}</c>: by whether the body is one person or a college.</summary>
internal sealed record SpeakerPiece(string One, string Many) : Piece;

/// <summary><c>[[ … ]]</c>: left out when a fact in it is not known.</summary>
internal sealed record OptionalPiece(ImmutableArray<Piece> Pieces) : Piece;
