namespace Lakwerk.Pdf.Objects;

/// <summary>A file, or a part of it, that cannot be read. The message is one sentence for the user.</summary>
public sealed class PdfException : Exception
{
    /// <summary>States the facts: what kind of trouble, in which object, at which byte, and one sentence.</summary>
    public PdfException(PdfErrorCode code, string detail, ObjectId? objectId = null, long? offset = null, Exception? inner = null)
        : base(Sentence(detail, objectId, offset), inner)
    {
        Code = code;
        Detail = detail;
        ObjectId = objectId;
        Offset = offset;
    }

    /// <summary>The kind of trouble.</summary>
    public PdfErrorCode Code { get; }

    /// <summary>The sentence without the place.</summary>
    public string Detail { get; }

    /// <summary>The object concerned, if known.</summary>
    public ObjectId? ObjectId { get; }

    /// <summary>Byte offset in the file, if known.</summary>
    public long? Offset { get; }

    private static string Sentence(string detail, ObjectId? id, long? offset) => (id, offset) switch
    {
        (null, null) => detail,
        ({ } i, null) => $"{detail} (object {i})",
        (null, { } o) => $"{detail} (at byte {o})",
        ({ } i, { } o) => $"{detail} (object {i}, at byte {o})",
    };
}
