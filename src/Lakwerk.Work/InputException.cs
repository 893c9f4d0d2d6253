using Lakwerk.Law;

namespace Lakwerk.Work;

/// <summary>
/// Something that a user gave cannot be used: an unreadable file, marks that do not fit, a batch with a broken line. The
/// message is one sentence that names the file and the reason. Nothing has been written when it is thrown.
/// </summary>
public sealed class InputException : Exception
{
    public InputException(string message)
        : base(message)
    {
    }

    public InputException(string message, Exception inner)
        : base(message, inner)
    {
    }

    private InputException(Bilingual reason, Exception? inner)
        : base(reason.Dutch, inner) => Reason = reason;

    /// <summary>The sentence in both languages, for what officials read; null where there is one sentence for everybody.</summary>
    public Bilingual? Reason { get; }

    /// <summary>What its reader reads.</summary>
    public string In(Language language) => Reason?.In(language) ?? Message;

    public static InputException Of(string dutch, string english) => new(new Bilingual(dutch, english), null);

    public static InputException Of(Bilingual reason, Exception? inner = null)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new(reason, inner);
    }

    /// <summary>About one file: "letter.pdf: what is wrong with it."</summary>
    public static InputException About(string file, string reason, Exception? inner = null) =>
        inner is null ? new($"{file}: {reason}") : new($"{file}: {reason}", inner);

    /// <summary>About one file, in both languages.</summary>
    public static InputException About(string file, Bilingual reason, Exception? inner = null)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new(new Bilingual($"{file}: {reason.Dutch}", $"{file}: {reason.English}"), inner);
    }
}
