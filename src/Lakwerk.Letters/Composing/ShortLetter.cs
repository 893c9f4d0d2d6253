using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Composing;

/// <summary>A letter that is one message and a signature.</summary>
internal static class ShortLetter
{
    public static Letter ToRequester(LetterContext c, Phrase subject, IEnumerable<Block> message) => With(c, Heads.ToRequester(c, subject), subject, message);

    public static Letter With(LetterContext c, LetterHead head, Phrase subject, IEnumerable<Block> message) =>
        new(c.Order.Kind, c.Date, subject.Text, head, [Sections.Of(LetterPart.Message, message), ClosingPart.Signature(c)]);
}
