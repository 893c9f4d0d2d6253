namespace Lakwerk.Intake.Understanding;

/// <summary>Which mails belong to one exchange, and which are contained whole in a later one.</summary>
/// <param name="ThreadOf">For each mail the number of its exchange, from 0, in the order in which those begin.</param>
/// <param name="ContainedIn">For each mail the index of the shortest later mail that quotes all of it, or -1.</param>
public sealed record MailThreads(IReadOnlyList<int> ThreadOf, IReadOnlyList<int> ContainedIn)
{
    private const double WholeShare = 0.8;
    private const int FewestWords = 12;
    private const int LargestGroup = 2_000;

    /// <summary>By the references in their headers; and where those are missing by subject and quoted text together.</summary>
    public static MailThreads Of(IReadOnlyList<ThreadMail> mails)
    {
        ArgumentNullException.ThrowIfNull(mails);
        var groups = new Groups(mails.Count);
        ByReferences(mails, groups);
        ByQuotes(mails, groups);
        var threads = groups.Numbered();
        return new MailThreads(threads, Contained(mails, threads));
    }

    private static void ByReferences(IReadOnlyList<ThreadMail> mails, Groups groups)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < mails.Count; i++)
        {
            // A mail that is not here may still tie together two that answer it.
            foreach (var id in mails[i].References.Append(mails[i].MessageId))
            {
                if (id.Length == 0) continue;
                if (known.TryGetValue(id, out var other)) groups.Join(i, other);
                else known[id] = i;
            }
        }
    }

    private static void ByQuotes(IReadOnlyList<ThreadMail> mails, Groups groups)
    {
        foreach (var same in Enumerable.Range(0, mails.Count).GroupBy(i => QuotedText.PlainSubject(mails[i].Subject)).Where(group => group.Key.Length > 0))
        {
            var members = same.Take(LargestGroup).OrderBy(i => mails[i].Date).ToList();
            for (var later = 1; later < members.Count; later++)
                for (var earlier = 0; earlier < later; earlier++)
                    if (!groups.AreJoined(members[earlier], members[later]) && Quotes(mails[members[later]], mails[members[earlier]])) groups.Join(members[earlier], members[later]);
        }
    }

    /// <summary>A mail that only passes another on has no words of its own; what counts is then all that it holds.</summary>
    private static bool Quotes(ThreadMail later, ThreadMail earlier)
    {
        var words = earlier.Own.WordCount >= FewestWords ? earlier.Own : earlier.All;
        return words.WordCount >= FewestWords && later.All.WordCount > words.WordCount && words.ContainedIn(later.All) >= WholeShare;
    }

    private static int[] Contained(IReadOnlyList<ThreadMail> mails, int[] threads)
    {
        var within = new int[mails.Count];
        Array.Fill(within, -1);
        foreach (var thread in Enumerable.Range(0, mails.Count).GroupBy(i => threads[i]).Where(thread => thread.Count() > 1))
        {
            foreach (var inner in thread)
            {
                within[inner] = thread
                    .Where(outer => outer != inner && Contains(mails[outer], mails[inner]))
                    .OrderBy(outer => mails[outer].All.WordCount)
                    .FirstOrDefault(-1);
            }
        }

        return within;
    }

    private static bool Contains(ThreadMail outer, ThreadMail inner) =>
        outer.All.WordCount > inner.All.WordCount && !(outer.Date < inner.Date) && inner.All.WordCount > 0 && inner.All.ContainedIn(outer.All) >= 0.95;

    /// <summary>Sets that are joined two by two (union-find).</summary>
    private sealed class Groups(int count)
    {
        private readonly int[] _parents = [.. Enumerable.Range(0, count)];

        public void Join(int a, int b)
        {
            var (x, y) = (Find(a), Find(b));
            _parents[Math.Max(x, y)] = Math.Min(x, y);
        }

        public bool AreJoined(int a, int b) => Find(a) == Find(b);

        public int[] Numbered()
        {
            var numbers = new Dictionary<int, int>();
            return [.. Enumerable.Range(0, count).Select(i =>
            {
                var root = Find(i);
                numbers.TryAdd(root, numbers.Count);
                return numbers[root];
            })];
        }

        private int Find(int i)
        {
            while (_parents[i] != i) i = _parents[i] = _parents[_parents[i]];
            return i;
        }
    }
}
