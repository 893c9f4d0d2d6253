namespace Lakwerk.Work.Letters;

/// <summary>What a letter can be written as.</summary>
public enum LetterFormat
{
    /// <summary>A Word file, to read over and change.</summary>
    Word,

    /// <summary>A tagged PDF/A, to send and publish.</summary>
    Pdf,

    /// <summary>Plain text.</summary>
    Text,
}
