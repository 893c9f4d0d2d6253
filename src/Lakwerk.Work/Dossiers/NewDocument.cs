using Lakwerk.Dossiers;
using Lakwerk.Text;

namespace Lakwerk.Work.Dossiers;

/// <summary>A PDF file that comes into a dossier.</summary>
/// <param name="FileName">As it was called where it came from; gives the title when nothing else does.</param>
/// <param name="Content">Its bytes.</param>
public sealed record NewDocument(string FileName, byte[] Content)
{
    /// <summary>The list it goes into; null for the dossier's first list, which is opened when there is none.</summary>
    public ListId? List { get; init; }

    /// <summary>Its name in the dossier; null for a new one.</summary>
    public DocumentId? Id { get; init; }

    /// <summary>The document that it came with: the mail of an attachment.</summary>
    public DocumentId? Parent { get; init; }

    /// <summary>Its pages' text where that is known better than the file tells: recognised in a scan. Null: read from the file.</summary>
    public TextDocument? Text { get; init; }

    /// <summary>Its pages' text as the file tells it, where it was read before. Null: read from the file, unless <see cref="Text"/> is known.</summary>
    public TextDocument? Told { get; init; }

    /// <summary>What is known about it; hash and pages are filled in. Null: title and date are read from the file's name.</summary>
    public DocumentDetails? Details { get; init; }
}
