using System.Collections.Immutable;
using System.Text;

namespace Lakwerk.Letters.Texts;

/// <summary>Reads the slots, choices and optional groups in a line of library text.</summary>
internal ref struct PieceReader
{
    private readonly ReadOnlySpan<char> _text;
    private readonly string _place;
    private int _at;

    private PieceReader(string text, string place)
    {
        _text = text;
        _place = place;
    }

    public static ImmutableArray<Piece> Read(string text, string place) => new PieceReader(text, place).Pieces(isInGroup: false);

    private ImmutableArray<Piece> Pieces(bool isInGroup)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var words = new StringBuilder();
        while (_at < _text.Length && !(isInGroup && Next("]]")))
        {
            if (_text[_at] != '{' && !Next("[["))
            {
                words.Append(_text[_at++]);
                continue;
            }
            Flush(words, pieces);
            pieces.Add(_text[_at] == '{' ? Slot() : Group(isInGroup));
        }
        Flush(words, pieces);
        return pieces.ToImmutable();
    }

    private OptionalPiece Group(bool isInGroup)
    {
        if (isInGroup)
            throw Wrong("[[ staat binnen een andere [[", "[[ stands inside another [[");
        _at += 2;
        var pieces = Pieces(isInGroup: true);
        if (!Next("]]"))
            throw Wrong("[[ wordt niet gesloten", "[[ is never closed");
        _at += 2;
        return new OptionalPiece(pieces);
    }

    private Piece Slot()
    {
        var length = _text[_at..].IndexOf('}');
        if (length < 0)
            throw Wrong("{ wordt niet gesloten", "{ is never closed");
        var name = _text.Slice(_at + 1, length - 1).Trim().ToString();
        _at += length + 1;
        if (name.Length == 0)
            throw Wrong("{} noemt niets", "{} names nothing");
        var speakers = name.IndexOf("||", StringComparison.Ordinal);
        if (speakers >= 0)
            return new SpeakerPiece(name[..speakers], name[(speakers + 2)..]);
        var bar = name.IndexOf('|', StringComparison.Ordinal);
        return bar < 0 ? new SlotPiece(char.ToLowerInvariant(name[0]) + name[1..], char.IsUpper(name[0])) : new ChoicePiece(name[..bar], name[(bar + 1)..]);
    }

    private readonly bool Next(string token) => _text[_at..].StartsWith(token, StringComparison.Ordinal);

    private readonly LetterException Wrong(string dutch, string english) => LetterException.Of($"{_place}: {dutch}.", $"{_place}: {english}.");

    private static void Flush(StringBuilder words, ImmutableArray<Piece>.Builder pieces)
    {
        if (words.Length == 0)
            return;
        pieces.Add(new TextPiece(words.ToString()));
        words.Clear();
    }
}
