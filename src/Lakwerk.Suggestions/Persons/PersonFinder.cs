using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Persons;

/// <summary>
/// Finds persons in one text: the trained tagger reads everything, the rules add what leaves no doubt, and what cannot be a
/// name is dropped.
/// </summary>
internal static class PersonFinder
{
    private const double MarginScale = 1500;

    private static readonly LinearTagger Tagger = ReadTagger();

    public static List<Mention> Find(ScannedText text, Token[] tokens)
    {
        var mentions = Tagged(text, tokens);
        FormFields.Part(mentions, tokens);
        JoinGivenNames(mentions, tokens);
        NameRules.AddTo(mentions, tokens);
        TakeGivenNamesAlong(text, mentions, tokens);
        FormFields.Part(mentions, tokens);
        FormFields.AddTo(mentions, tokens);
        Lists.Part(mentions, tokens);
        mentions.RemoveAll(mention => NotNames.Covers(text, tokens, mention));
        for (var i = 0; i < mentions.Count; i++) mentions[i] = mentions[i] with { Last = SurnameEnd(text, tokens, mentions[i]) };
        mentions.Sort((a, b) => a.First.CompareTo(b.First));
        for (var i = 0; i < mentions.Count; i++)
        {
            if (PublicFunctions.Names(tokens, mentions, i)) mentions[i] = mentions[i] with { Public = true };
        }

        return mentions;
    }

    /// <summary>"Jan" and "de Vries" side by side are one person.</summary>
    private static void JoinGivenNames(List<Mention> mentions, Token[] tokens)
    {
        for (var i = mentions.Count - 2; i >= 0; i--)
        {
            var (given, surname) = (mentions[i], mentions[i + 1]);
            if (surname.First != given.Last + 1 || tokens[surname.First].Breaks > 0 || given.First != given.Last || !tokens[given.First].Is(Known.FirstName)) continue;
            mentions[i] = new(given.First, surname.Last, Math.Max(given.Confidence, surname.Confidence));
            mentions.RemoveAt(i + 1);
        }
    }

    /// <summary>"Gisteren sprak ik Toontje Konings": a word with a capital amid a sentence, before a surname, is how somebody is called.</summary>
    private static void TakeGivenNamesAlong(ScannedText text, List<Mention> mentions, Token[] tokens)
    {
        const Known others = Known.Common | Known.LowerHere | Known.Organisation | Known.Place | Known.Function | Known.PublicFunction | Known.Calendar | Known.Title | Known.Greeting | Known.Label | Known.Compound;
        for (var i = 0; i < mentions.Count; i++)
        {
            var before = mentions[i].First - 1;
            if (before < 1 || tokens[mentions[i].First].Breaks > 0 || tokens[before].Breaks > 0 || tokens[before].Shape != Shape.Capitalised || tokens[before - 1].Shape != Shape.Lower) continue;
            if (tokens[before].Is(others) || NotNameWords.IsNoName(text, tokens[before]) || tokens[mentions[i].First].Shape is Shape.Initials or Shape.Letter) continue;
            if (mentions.Exists(mention => mention.Last == before)) continue;
            mentions[i] = mentions[i] with { First = before };
        }
    }

    /// <summary>A table's column of abbreviations parts the names on two lines.</summary>
    private static bool IsBodyAtLineEnd(Token[] tokens, int i) =>
        tokens[i].Shape == Shape.Upper && tokens[i].End - tokens[i].Start <= NotNames.LongestAbbreviation && tokens[i].Breaks == 0
        && (i + 1 == tokens.Length || tokens[i + 1].Breaks > 0) && i > 0 && tokens[i - 1].Shape != Shape.Upper && !tokens[i - 1].Is(Known.FirstName);

    /// <summary>"Zomer-van den Berg" and "Pieter van⏎Slinger" go on after the particle that they seem to end with.</summary>
    private static int SurnameEnd(ScannedText text, Token[] tokens, Mention mention)
    {
        if (!EndsWithParticle(text, tokens, mention)) return mention.Last;
        var next = mention.Last + 1;
        while (next + 1 < tokens.Length && tokens[next].Is(Known.Particle) && tokens[next].Breaks < 2) next++;
        return next < tokens.Length && tokens[next].Shape == Shape.Capitalised && tokens[next].Breaks < 2 ? next : mention.Last;
    }

    private static bool EndsWithParticle(ScannedText text, Token[] tokens, Mention mention)
    {
        var last = tokens[mention.Last];
        if (last.Shape == Shape.Lower && last.Is(Known.Particle)) return !HasComma(tokens, mention);
        var word = text.Slice(last.Start, last.End);
        var hyphen = word.LastIndexOf('-');
        return hyphen > 0 && (Lexicon.Of(Word.Hash(word[(hyphen + 1)..])) & Known.Particle) != 0;
    }

    private static bool HasComma(Token[] tokens, Mention mention)
    {
        for (var i = mention.First; i < mention.Last; i++)
        {
            if (tokens[i].Mark == ',') return true;
        }

        return false;
    }

    private static List<Mention> Tagged(ScannedText text, Token[] tokens)
    {
        var tags = new Tag[tokens.Length];
        var margins = new int[tokens.Length];
        Tagger.Run(text.Chars, tokens, tags, margins);
        var mentions = new List<Mention>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tags[i] == Tag.Outside || IsBodyAtLineEnd(tokens, i)) continue;
            var last = i;
            while (last + 1 < tokens.Length && tags[last + 1] == Tag.Inside && tokens[last + 1].Breaks < 2 && !IsBodyAtLineEnd(tokens, last + 1)) last++;
            if (Trimmed(tokens, i, last) is { } range) mentions.Add(new(range.First, range.Last, Confidence(margins[i])));
            i = last;
        }

        return mentions;
    }

    /// <summary>Without marks and titles at the ends; null when nothing with a capital remains.</summary>
    private static (int First, int Last)? Trimmed(Token[] tokens, int first, int last)
    {
        while (first <= last && (IsLoose(tokens[first]) || tokens[first].Is(Known.Title | Known.Greeting) && tokens[first].Shape == Shape.Lower)) first++;
        while (first < last && NotNameWords.OpensSentence(tokens[first])) first++;
        if (OpensWithAbbreviation(tokens, first, last)) first += 2;
        while (last >= first && IsLoose(tokens[last]) && !(tokens[last].Mark == ')' && HasOpen(tokens, first, last))) last--;
        if (EndsWithBody(tokens, first, last)) last -= 3;
        while (last > first && StartsNextLine(tokens, first, last)) last--;
        while (last - first > 1 && tokens[last].Shape == Shape.Upper && tokens[last].End - tokens[last].Start <= NotNames.LongestAbbreviation && tokens[last - 1].Shape == Shape.Capitalised) last--;
        while (last > first && tokens[last].Shape == Shape.Lower && !tokens[last].Is(Known.Particle)) last--;
        for (var i = first; i <= last; i++)
        {
            if (tokens[i].StartsUpper && tokens[i].Shape != Shape.Letter && !(tokens[i].Shape == Shape.Initials && first == last)) return (first, last);
        }

        return null;
    }

    /// <summary>"JdV (Jan de Vries)": what stands in brackets is the name.</summary>
    private static bool OpensWithAbbreviation(Token[] tokens, int first, int last) =>
        last - first >= 2 && tokens[first].Shape is Shape.Upper or Shape.Mixed && tokens[first].End - tokens[first].Start <= NotNames.LongestAbbreviation
        && tokens[first + 1].Mark == '(' && tokens[first + 2].Shape is Shape.Capitalised or Shape.Initials;

    /// <summary>"Jan (BZK)": the body in brackets is not a nickname.</summary>
    private static bool EndsWithBody(Token[] tokens, int first, int last) =>
        last - first >= 3 && tokens[last].Mark == ')' && tokens[last - 2].Mark == '(' && tokens[last - 1].Shape is Shape.Upper or Shape.Mixed;

    /// <summary>"Hollands Kroon⏎T.a.v.": initials that open the next line belong to it; those of "Jansen,⏎P." do not.</summary>
    private static bool StartsNextLine(Token[] tokens, int first, int last) =>
        tokens[last].Shape is Shape.Initials or Shape.Letter && tokens[last].Breaks > 0 && tokens[last - 1].Mark != ',' && tokens[first].Shape != Shape.Initials;

    private static bool IsLoose(in Token token) => token.Shape is Shape.Mark or Shape.Number;

    private static bool HasOpen(Token[] tokens, int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (tokens[i].Mark == '(') return true;
        }

        return false;
    }

    private static double Confidence(int margin) => Math.Min(0.97, 1 / (1 + Math.Exp(-margin / MarginScale)));

    private static LinearTagger ReadTagger()
    {
        using var stream = DataFile.Open("person-tagger.bin");
        return LinearTagger.Read(stream);
    }
}
