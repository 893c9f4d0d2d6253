using Lakwerk.Dossiers;
using Lakwerk.Storage.Search;
using Lakwerk.Text;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Work.Publishing;

/// <summary>
/// Finds in a text what the marks of a dossier cover: names and numbers that stand nowhere open, and runs of words. It names
/// marks and never words, for what it says is read by whoever publishes.
/// </summary>
internal sealed class CoveredWitness(DocumentDesk documents)
{
    private const int ShortestWord = 3;
    private const int FewestDigits = 4;
    private const int Run = 6;
    private const int FewWords = 4;

    /// <summary>The marks of which something stands in the text.</summary>
    /// <param name="dossier">With the marks.</param>
    /// <param name="text">What is to become public.</param>
    /// <param name="known">Words that may stand there anyhow: those of the letter that follows from the dossier.</param>
    /// <param name="stop">Stops between documents.</param>
    public IReadOnlyList<CoveredHit> In(Dossier dossier, LetterWords text, LetterWords known, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var (passages, open) = (new List<(CoveredHit Place, List<LetterWord> Words)>(), new OpenWords());
        foreach (var document in dossier.Documents.Values.Where(document => documents.HasOriginal(document) && !(document.Marks.IsEmpty && document.Releases.IsEmpty)))
        {
            stop.ThrowIfCancellationRequested();
            Divide(document, documents.Text(document, stop), passages, open);
        }

        open.Add(known.All.Select(word => word.Folded));
        return [.. passages.Where(passage => Tells(passage.Words, text, open)).Select(passage => passage.Place).Distinct()];
    }

    /// <summary>Words under marks by mark and page, in reading order; all others are open.</summary>
    private static void Divide(Document document, TextDocument original, List<(CoveredHit Place, List<LetterWord> Words)> passages, OpenWords open)
    {
        var cover = new MarkCover(document);
        foreach (var page in original.Pages)
        {
            var (covered, shown) = (new OrderedDictionary<MarkId, List<LetterWord>>(), new List<string>());
            foreach (var word in page.Words)
            {
                var (marks, parts) = (cover.Over(page.Number, word).ToList(), LetterWords.Of(word.Text).All);
                foreach (var mark in marks)
                {
                    if (!covered.TryGetValue(mark.Id, out var words)) covered.Add(mark.Id, words = []);
                    words.AddRange(parts);
                }

                if (marks.Count == 0) shown.AddRange(parts.Select(part => part.Folded));
            }

            open.Add(shown);
            passages.AddRange(covered.Select(one => (new CoveredHit(document.Id, one.Key, page.Number), one.Value)));
        }
    }

    /// <summary>What stands open somewhere: the words, and the runs of words by a hash, for dossiers are long.</summary>
    private sealed class OpenWords
    {
        private readonly HashSet<string> _words = new(StringComparer.Ordinal);
        private readonly HashSet<int> _runs = [];

        public void Add(IEnumerable<string> text)
        {
            var words = text.ToArray();
            _words.UnionWith(words);
            for (var i = 0; i + Run <= words.Length; i++) _runs.Add(HashOf(words.AsSpan(i, Run)));
        }

        public bool Has(string word) => _words.Contains(word);

        public bool HasRun(ReadOnlySpan<string> run) => _runs.Contains(HashOf(run));

        private static int HashOf(ReadOnlySpan<string> run)
        {
            var hash = new HashCode();
            foreach (var word in run) hash.Add(word, StringComparer.Ordinal);
            return hash.ToHashCode();
        }
    }

    private static bool Tells(List<LetterWord> covered, LetterWords text, OpenWords open)
    {
        for (var i = 0; i < covered.Count; i++)
            if (text.Has(covered[i].Folded) && !open.Has(covered[i].Folded) && IsTelling(covered, i)) return true;
        var words = covered.Select(word => word.Folded).ToArray();
        for (var i = 0; i + Run <= words.Length; i++)
            if (!open.HasRun(words.AsSpan(i, Run)) && text.HasRun(words.AsSpan(i, Run))) return true;
        return false;
    }

    /// <summary>A number, or a name: a capital that does not merely begin a sentence.</summary>
    private static bool IsTelling(List<LetterWord> covered, int at)
    {
        var word = covered[at];
        if (word.Folded.Count(char.IsAsciiDigit) >= FewestDigits) return true;
        if (word.Folded.Length < ShortestWord || SearchWords.IsCommon(word.Folded)) return false;
        return word.IsInAddress || word.IsCapital && (covered.Count <= FewWords || at > 0 && covered[at - 1].After is not ('.' or '!' or '?' or ':'));
    }
}
