using Lakwerk.Law;

namespace Lakwerk.Letters;

/// <summary>
/// A letter cannot be written: the dossier lacks what the letter is about, a text of the library is wrong, a template has no
/// place for the letter. One sentence that says what and where.
/// </summary>
public sealed class LetterException : Exception
{
    public LetterException(Bilingual reason)
        : base((reason ?? throw new ArgumentNullException(nameof(reason))).Dutch) => Reason = reason;

    public LetterException(Bilingual reason, Exception inner)
        : base((reason ?? throw new ArgumentNullException(nameof(reason))).Dutch, inner) => Reason = reason;

    public Bilingual Reason { get; }

    internal static LetterException Of(string dutch, string english) => new(new Bilingual(dutch, english));
}
