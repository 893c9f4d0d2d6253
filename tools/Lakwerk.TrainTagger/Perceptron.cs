using Lakwerk.Suggestions.Persons;

namespace Lakwerk.TrainTagger;

/// <summary>
/// The averaged structured perceptron (Collins 2002): where the best sequence under the weights is not the true one, the
/// features of the truth gain and those of the guess lose. The average over all steps is what generalises.
/// </summary>
internal sealed class Perceptron
{
    private const int Tags = LinearTagger.Tags;
    private const int Ceiling = 8000;

    private readonly float[] _weights = new float[Features.Space * Tags];
    private readonly double[] _sums = new double[Features.Space * Tags];
    private readonly float[] _transitions = new float[Tags * Tags];
    private readonly double[] _transitionSums = new double[Tags * Tags];
    private long _step = 1;

    /// <summary>Learns from one text; returns the number of tokens that were guessed wrong.</summary>
    public int Learn(ReadOnlySpan<char> text, Token[] tokens, Tag[] truth)
    {
        var features = FeaturesOf(text, tokens);
        var guess = Decode(features);
        var wrong = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (features[i].Length == 0) continue;
            if (guess[i] != truth[i])
            {
                wrong++;
                Update(features[i], truth[i], +1);
                Update(features[i], guess[i], -1);
            }

            if (i > 0 && (guess[i] != truth[i] || guess[i - 1] != truth[i - 1]))
            {
                UpdateTransition(truth[i - 1], truth[i], +1);
                UpdateTransition(guess[i - 1], guess[i], -1);
            }
        }

        _step++;
        return wrong;
    }

    public LinearTagger Average()
    {
        var average = new double[_weights.Length];
        for (var i = 0; i < average.Length; i++) average[i] = _weights[i] - _sums[i] / _step;
        var scale = Ceiling / average.Max(Math.Abs);
        var weights = average.Select(weight => (short)Math.Round(weight * scale)).ToArray();
        var transitions = _transitions.Select((weight, i) => (int)Math.Round((weight - _transitionSums[i] / _step) * scale)).ToArray();
        return new(weights, transitions);
    }

    private static uint[][] FeaturesOf(ReadOnlySpan<char> text, Token[] tokens)
    {
        Span<uint> buffer = stackalloc uint[Features.Most];
        var features = new Features(text, tokens, buffer);
        var all = new uint[tokens.Length][];
        for (var i = 0; i < tokens.Length; i++) all[i] = LinearTagger.CannotBeName(tokens, i) ? [] : features.Of(i).ToArray();
        return all;
    }

    private Tag[] Decode(uint[][] features)
    {
        var from = new byte[features.Length, Tags];
        double[] scores = [0, -1e9, -1e9];
        for (var i = 0; i < features.Length; i++)
        {
            var next = new double[Tags];
            for (var tag = 0; tag < Tags; tag++)
            {
                var (best, bestFrom) = (double.MinValue, 0);
                for (var previous = 0; previous < Tags; previous++)
                {
                    if (tag == (int)Tag.Inside && previous == (int)Tag.Outside) continue;
                    var score = scores[previous] + (i == 0 ? 0 : _transitions[previous * Tags + tag]);
                    if (score > best) (best, bestFrom) = (score, previous);
                }

                next[tag] = best + Score(features[i], tag);
                from[i, tag] = (byte)bestFrom;
            }

            scores = next;
        }

        var tags = new Tag[features.Length];
        var last = Array.IndexOf(scores, scores.Max());
        for (var i = features.Length - 1; i >= 0; i--)
        {
            tags[i] = (Tag)last;
            last = from[i, last];
        }

        return tags;
    }

    private double Score(uint[] features, int tag)
    {
        if (features.Length == 0) return tag == (int)Tag.Outside ? 0 : -1e6;
        var score = 0.0;
        foreach (var feature in features) score += _weights[feature * Tags + tag];
        return score;
    }

    private void Update(uint[] features, Tag tag, int by)
    {
        foreach (var feature in features)
        {
            _weights[feature * Tags + (int)tag] += by;
            _sums[feature * Tags + (int)tag] += (double)by * _step;
        }
    }

    private void UpdateTransition(Tag from, Tag to, int by)
    {
        _transitions[(int)from * Tags + (int)to] += by;
        _transitionSums[(int)from * Tags + (int)to] += (double)by * _step;
    }
}
