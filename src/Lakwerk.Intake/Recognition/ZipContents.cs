
namespace Lakwerk.Intake.Recognition;

/// <summary>What a ZIP container is: an Office or OpenDocument file names itself by its first parts.</summary>
internal static class ZipContents
{
    private const int MimeTypeWithin = 200;

    public static FileKind Kind(ReadOnlySpan<byte> start, ReadOnlySpan<byte> end)
    {
        if (OpenDocument(start) is { } open) return open;
        // The directory at the end names every part; local headers at the start are the next best.
        if (Names(end) is var kind && kind != FileKind.Zip) return kind;
        return Names(start);
    }

    /// <summary>ODF 1.3 part 2, 3.3: the first entry is called mimetype, is stored, and says what the file is.</summary>
    private static FileKind? OpenDocument(ReadOnlySpan<byte> start)
    {
        var head = start[..Math.Min(start.Length, MimeTypeWithin)];
        var at = head.IndexOf("mimetypeapplication/vnd.oasis.opendocument."u8);
        if (at < 0) return null;
        var type = head[(at + "mimetypeapplication/vnd.oasis.opendocument.".Length)..];
        if (type.StartsWith("text"u8)) return FileKind.Odt;
        if (type.StartsWith("spreadsheet"u8)) return FileKind.Ods;
        return type.StartsWith("presentation"u8) ? FileKind.Odp : null;
    }

    private static FileKind Names(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("[Content_Types].xml"u8) < 0) return FileKind.Zip;
        if (bytes.IndexOf("word/document"u8) >= 0) return FileKind.Docx;
        if (bytes.IndexOf("xl/workbook"u8) >= 0) return FileKind.Xlsx;
        return bytes.IndexOf("ppt/presentation"u8) >= 0 ? FileKind.Pptx : FileKind.Zip;
    }
}
