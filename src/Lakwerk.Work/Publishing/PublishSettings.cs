using Lakwerk.Letters;
using Lakwerk.Letters.Model;
using Lakwerk.Work.Letters;

namespace Lakwerk.Work.Publishing;

/// <summary>How a decision is made public.</summary>
public sealed record PublishSettings
{
    /// <summary>The body's own data, template and texts.</summary>
    public BodyFolder Body { get; init; } = BodyFolder.None;

    public LetterStyle Style { get; init; } = LetterStyle.Formal;

    /// <summary>The decision as it was signed, without the requester's name; null for the one that follows from the dossier.</summary>
    public byte[]? SignedLetter { get; init; }

    /// <summary>Prints a letter as PDF; null for LibreOffice.</summary>
    internal Func<Letter, byte[]>? Print { get; init; }
}
