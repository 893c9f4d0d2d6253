using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Lakwerk.Suggestions.Persons;

/// <summary>
/// A linear chain over tags with hashed features: scores add up, the best sequence is found by dynamic programming.
/// File form: "LKT1", little-endian feature bits, nine transition weights and two bytes for each feature and tag.
/// </summary>
internal sealed class LinearTagger
{
    public const int Tags = 3;

    private static readonly byte[] Magic = "LKT1"u8.ToArray();

    /// <summary>A missed name costs more than one too many, which a person strikes out: the scales lean that far towards names.</summary>
    private const int Lean = 300;

    private const int Never = int.MinValue / 2;

    private readonly short[] _weights;
    private readonly int[] _transitions;

    public LinearTagger(short[] weights, int[] transitions)
    {
        if (weights.Length != Features.Space * Tags) throw new ArgumentException($"{weights.Length} weights do not fit {Features.Space} features.", nameof(weights));
        if (transitions.Length != Tags * Tags) throw new ArgumentException("There are nine transitions.", nameof(transitions));
        (_weights, _transitions) = (weights, transitions);
    }

    public static LinearTagger Read(Stream stream)
    {
        Span<byte> head = stackalloc byte[8 + 4 * Tags * Tags];
        stream.ReadExactly(head);
        if (!head.StartsWith(Magic) || BinaryPrimitives.ReadInt32LittleEndian(head[4..]) != Features.Bits)
            throw new InvalidDataException("These are not weights of this tagger.");
        var transitions = new int[Tags * Tags];
        for (var i = 0; i < transitions.Length; i++) transitions[i] = BinaryPrimitives.ReadInt32LittleEndian(head[(8 + 4 * i)..]);
        var weights = new short[Features.Space * Tags];
        stream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        if (!BitConverter.IsLittleEndian) BinaryPrimitives.ReverseEndianness(weights, weights);
        return new(weights, transitions);
    }

    public void Write(Stream stream)
    {
        Span<byte> head = stackalloc byte[8 + 4 * Tags * Tags];
        Magic.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], Features.Bits);
        for (var i = 0; i < _transitions.Length; i++) BinaryPrimitives.WriteInt32LittleEndian(head[(8 + 4 * i)..], _transitions[i]);
        stream.Write(head);
        stream.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    /// <summary>The best tags; for the first token of a name, by how much it beats the same text without that name.</summary>
    public void Run(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Span<Tag> tags, Span<int> margins)
    {
        if (tokens.IsEmpty) return;
        Span<uint> buffer = stackalloc uint[Features.Most];
        var features = new Features(text, tokens, buffer);
        var emissions = ArrayPool<int>.Shared.Rent(tokens.Length * Tags);
        var from = ArrayPool<byte>.Shared.Rent(tokens.Length * Tags);
        Span<int> scores = [0, Never, Never];
        for (var i = 0; i < tokens.Length; i++)
        {
            var emitted = emissions.AsSpan(i * Tags, Tags);
            Emit(features, tokens, i, emitted);
            Step(scores, emitted, from.AsSpan(i * Tags, Tags), first: i == 0);
        }

        var best = scores.IndexOf(Math.Max(scores[0], Math.Max(scores[1], scores[2])));
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            tags[i] = (Tag)best;
            best = from[i * Tags + best];
        }

        Compare(tags, emissions, margins);
        ArrayPool<int>.Shared.Return(emissions);
        ArrayPool<byte>.Shared.Return(from);
    }

    private void Compare(Span<Tag> tags, int[] emissions, Span<int> margins)
    {
        var start = 0;
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] == Tag.Outside) continue;
            if (tags[i] == Tag.Begin) start = i;
            var (before, next) = (i == 0 ? Tag.Outside : tags[i - 1], i + 1 < tags.Length ? tags[i + 1] : Tag.Outside);
            var previousIfDropped = i == start ? before : Tag.Outside;
            margins[start] += emissions[i * Tags + (int)tags[i]] - emissions[i * Tags] + Transition(before, tags[i]) - Transition(previousIfDropped, Tag.Outside);
            if (next != Tag.Inside) margins[start] += Transition(tags[i], next) - Transition(Tag.Outside, next);
        }
    }

    private int Transition(Tag from, Tag to) => _transitions[(int)from * Tags + (int)to];

    private void Emit(Features features, ReadOnlySpan<Token> tokens, int index, Span<int> scores)
    {
        scores.Clear();
        if (CannotBeName(tokens, index))
        {
            scores[1] = scores[2] = -100_000;
            return;
        }

        foreach (var feature in features.Of(index))
        {
            var at = (int)feature * Tags;
            scores[0] += _weights[at];
            scores[1] += _weights[at + 1];
            scores[2] += _weights[at + 2];
        }

        scores[0] -= Lean;
    }

    /// <summary>Most words of a text need no arithmetic: they are lower case and no part of what joins names.</summary>
    public static bool CannotBeName(ReadOnlySpan<Token> tokens, int index)
    {
        ref readonly var token = ref tokens[index];
        if (token.StartsUpper || token.Is(Known.Particle)) return false;
        return token.Shape != Shape.Mark || token.Mark is not (',' or '(' or ')' or '-' or '"' or '\'');
    }

    private void Step(Span<int> scores, ReadOnlySpan<int> emitted, Span<byte> from, bool first)
    {
        Span<int> result = stackalloc int[Tags];
        for (var tag = 0; tag < Tags; tag++)
        {
            var (best, bestFrom) = (int.MinValue, 0);
            for (var previous = 0; previous < Tags; previous++)
            {
                if (tag == (int)Tag.Inside && previous == (int)Tag.Outside) continue;
                var score = scores[previous] + (first ? 0 : _transitions[previous * Tags + tag]);
                if (score > best) (best, bestFrom) = (score, previous);
            }

            result[tag] = best + emitted[tag];
            from[tag] = (byte)bestFrom;
        }

        result.CopyTo(scores);
    }
}
