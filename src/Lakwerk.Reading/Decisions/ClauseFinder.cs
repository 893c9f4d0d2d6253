using Lakwerk.Reading.Documents;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Decisions;

/// <summary>The words around a list of documents: up to the lists before and after it in the same sentence.</summary>
internal static class ClauseFinder
{
    public static (Range Before, Range After) Around(LetterContext letter, int index)
    {
        var mention = letter.Mentions[index];
        var sentence = letter.SentenceAt(mention.Start);
        var before = index > 0 && letter.Mentions[index - 1].End > sentence.Start ? letter.Mentions[index - 1].End : sentence.Start;
        var after = index + 1 < letter.Mentions.Count && letter.Mentions[index + 1].Start < sentence.End ? letter.Mentions[index + 1].Start : sentence.End;
        var end = Math.Min(mention.End, sentence.End);
        return (new Range(Math.Min(before, mention.Start), mention.Start), new Range(end, Math.Max(end, after)));
    }

    /// <summary>The lists of documents in the sentence of this one.</summary>
    public static IEnumerable<DocumentMention> InSentence(LetterContext letter, Sentence sentence) =>
        letter.Mentions.Where(mention => sentence.Holds(mention.Start));
}
