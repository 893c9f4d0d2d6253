namespace Lakwerk.Intake.Understanding;

/// <summary>Finds documents that say the same, among very many: exact ones by a hash of their words, near ones by MinHash.</summary>
public static class TwinFinder
{
    /// <summary>How much alike two texts are at least, by their runs of <see cref="Run"/> words.</summary>
    public const double Near = 0.35;

    /// <summary>The same for short texts, which are half greeting and closing.</summary>
    public const double NearWhenShort = 0.5;

    /// <summary>Words of a run when texts are compared: short, so that a sheet with numbers between its lines is still like the note that it was made of.</summary>
    public const int Run = 3;

    private const int FewestWords = 8;
    private const int LargestBucket = 200;
    private const int ShortText = 30;

    public static IReadOnlyList<TwinPair> Find(IReadOnlyList<Shingles> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var pairs = new List<TwinPair>();
        var representatives = Exact(texts, pairs);
        pairs.AddRange(NearTwins(texts, representatives));
        pairs.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Second.CompareTo(b.Second));
        return pairs;
    }

    private static bool IsShort(Shingles text) => text.WordCount < ShortText;

    /// <summary>Pairs every later copy with the first; gives the firsts, which stand for their copies from here on.</summary>
    private static List<int> Exact(IReadOnlyList<Shingles> texts, List<TwinPair> pairs)
    {
        var firsts = new Dictionary<(ulong, int), int>();
        var representatives = new List<int>();
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i].WordCount < FewestWords) continue;
            if (firsts.TryAdd((texts[i].Whole, texts[i].WordCount), i)) representatives.Add(i);
            else pairs.Add(new TwinPair(firsts[(texts[i].Whole, texts[i].WordCount)], i, 1));
        }

        return representatives;
    }

    private static IEnumerable<TwinPair> NearTwins(IReadOnlyList<Shingles> texts, List<int> representatives)
    {
        var buckets = new Dictionary<ulong, List<int>>();
        var compared = new HashSet<(int, int)>();
        foreach (var index in representatives)
        {
            foreach (var key in MinHash.Keys(MinHash.Signature(texts[index])))
            {
                if (!buckets.TryGetValue(key, out var bucket)) buckets[key] = bucket = [];
                foreach (var other in bucket)
                {
                    if (!compared.Add((other, index))) continue;
                    var likeness = texts[other].Likeness(texts[index]);
                    if (likeness >= (IsShort(texts[other]) || IsShort(texts[index]) ? NearWhenShort : Near)) yield return new TwinPair(other, index, Math.Min(likeness, 0.999));
                }

                // A thousand copies of a form would be compared a million times; the first ones stand for the rest.
                if (bucket.Count < LargestBucket) bucket.Add(index);
            }
        }
    }
}
