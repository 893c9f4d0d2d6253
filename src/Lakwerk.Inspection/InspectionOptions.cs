namespace Lakwerk.Inspection;

/// <summary>What to compare with, and how strictly to look.</summary>
public sealed record InspectionOptions
{
    /// <summary>The file before redaction, in memory; needs <see cref="Marks"/>.</summary>
    public ReadOnlyMemory<byte>? Original { get; init; }

    /// <summary>The file before redaction, on disk, instead of <see cref="Original"/>: no more of it is in memory than what is looked at.</summary>
    public string? OriginalPath { get; init; }

    /// <summary>The marks that the file was redacted with; needs the original.</summary>
    public InspectionMarks? Marks { get; init; }

    /// <summary>The marks file itself, for its hash in the report.</summary>
    public ReadOnlyMemory<byte>? MarksFile { get; init; }

    /// <summary>
    /// Holds the file to what a freshly redacted file must be: anything beyond the allow-list is a leak. Without it,
    /// metadata, attachments and the like in a file of somebody else are notes.
    /// </summary>
    public bool Strict { get; init; }

    /// <summary>The width policy was to hide widths: a readable width is then a suspicion instead of a note.</summary>
    public bool WidthMustBeHidden { get; init; }

    /// <summary>Lets poppler and qpdf read along where they are installed.</summary>
    public bool ForeignReaders { get; init; } = true;

    /// <summary>Compares pictures of every page with the original's; costs the painting of each page twice.</summary>
    public bool ComparePictures { get; init; } = true;

    /// <summary>Time that one call of a foreign program may take.</summary>
    public TimeSpan ForeignTimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Password that opens the file.</summary>
    public string Password { get; init; } = "";

    /// <summary>Findings listed per channel; the rest is counted.</summary>
    public int FindingsPerChannel { get; init; } = 100;

    /// <summary>Original and marks are both there, so that the result can be compared.</summary>
    internal bool Compares => HasOriginal && Marks is not null;

    internal bool HasOriginal => Original is not null || OriginalPath is not null;

    /// <summary>Strict by wish, or because a redaction is being proven.</summary>
    internal bool HoldsStrictly => Strict || Compares;

    public CancellationToken Cancellation { get; init; }
}
