using Lakwerk.SampleText;
using Lakwerk.Suggestions.Persons;
using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.TrainTagger;

/// <summary>A text cut into tokens with the true tag of each.</summary>
internal sealed record TrainingText(ScannedText Text, Token[] Tokens, Tag[] Truth)
{
    private const int NewspaperTokens = 120;

    public static TrainingText Of(SampleDocument document, uint seed)
    {
        var text = new ScannedText(document.Text);
        var tokens = Tokenizer.Tokenize(text);
        var truth = new Tag[tokens.Length];
        foreach (var span in document.Spans.Where(span => span.Kind == "person")) MarkSpan(tokens, truth, span);
        Forget(tokens, seed);
        return new(text, tokens, truth);
    }

    /// <summary>Articles of old newspapers (Europeana NER corpora, CC0): one token and its IOB tag a line.</summary>
    public static IEnumerable<TrainingText> Newspapers(string path)
    {
        foreach (var chunk in File.ReadLines(path).Select(line => line.Split(' ')).Where(parts => parts.Length == 2).Chunk(NewspaperTokens))
        {
            var spans = new List<MarkedSpan>();
            var text = new System.Text.StringBuilder();
            foreach (var part in chunk)
            {
                if (text.Length > 0) text.Append(' ');
                var word = part[0].TrimEnd(',', '.', ';', ':');
                var initials = part[0].Length == 2 && part[0][1] == '.';
                var end = text.Length + (initials ? 2 : word.Length);
                if (part[1] == "B-PER") spans.Add(new("person", text.Length, end));
                else if (part[1] == "I-PER" && spans.Count > 0) spans[^1] = spans[^1] with { End = end };
                text.Append(part[0]);
            }

            yield return Of(new(text.ToString(), spans), (uint)text.Length);
        }
    }

    /// <summary>Forgets half of the known surnames and a quarter of the first names of a text: the world holds more than any list.</summary>
    private static void Forget(Token[] tokens, uint seed)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var coin = (tokens[i].Hash ^ seed) * 2654435761u >> 24;
            if (coin < 150) tokens[i].Known &= ~Known.Surname;
            if (coin % 4 == 0) tokens[i].Known &= ~Known.FirstName;
        }
    }

    private static void MarkSpan(Token[] tokens, Tag[] truth, MarkedSpan span)
    {
        var tag = Tag.Begin;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].End <= span.Start) continue;
            if (tokens[i].Start >= span.End) return;
            truth[i] = tag;
            tag = Tag.Inside;
        }
    }
}
