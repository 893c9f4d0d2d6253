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

    /// <summary>About one file: "letter.pdf: what is wrong with it."</summary>
    public static InputException About(string file, string reason, Exception? inner = null) =>
        inner is null ? new($"{file}: {reason}") : new($"{file}: {reason}", inner);
}
