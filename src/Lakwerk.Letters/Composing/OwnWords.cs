using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;
using Lakwerk.Letters.Texts;

namespace Lakwerk.Letters.Composing;

/// <summary>What an official wrote, in a sentence of ours or behind one that leads to it; an open slot while nobody wrote it.</summary>
internal static class OwnWords
{
    /// <param name="c">The letter.</param>
    /// <param name="name">The text that holds the words; the one with <c>zin</c> behind its name leads to whole sentences.</param>
    /// <param name="slot">Its slot for them.</param>
    /// <param name="text">The words.</param>
    /// <param name="values">The other facts.</param>
    public static IEnumerable<Phrase> In(LetterContext c, string name, string slot, string? text, SlotValues values) => text is not null && FreeText.IsSentence(text)
        ? [c.Inline(name + " zin", values), Phrase.Of(text.Trim())]
        : [c.Inline(name, values.With(slot, text is null ? null : FreeText.AsPhrase(text)))];
}
