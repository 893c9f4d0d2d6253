using System.IO.Compression;
using System.Xml;
using Lakwerk.Intake.Recognition;
using Lakwerk.Intake.Unpacking;

namespace Lakwerk.Intake.Office;

/// <summary>
/// What an Office file holds that its PDF may not show: tracked changes, comments, hidden text, sheets, rows and columns, pivot
/// caches, speaker notes. Read from the parts of OOXML and ODF themselves, within limits.
/// </summary>
public static class HiddenContent
{
    private const long MostPartBytes = 256L * 1024 * 1024;
    private const int MostParts = 5_000;

    /// <summary>OpenDocument says in its manifest which parts are encrypted; OOXML hides in a compound file, told earlier.</summary>
    public static bool IsEncrypted(ReadOnlyMemory<byte> file, FileKind kind)
    {
        if (kind is not (FileKind.Odt or FileKind.Ods or FileKind.Odp)) return false;
        var counts = new HiddenCounts();
        Visit(file, (part, reader) => counts.Encrypted |= part == "META-INF/manifest.xml" && reader.LocalName == "encryption-data");
        return counts.Encrypted;
    }

    /// <summary>One Dutch sentence for each kind of hidden content.</summary>
    public static IReadOnlyList<string> Notes(ReadOnlyMemory<byte> file, FileKind kind)
    {
        var counts = new HiddenCounts();
        switch (kind)
        {
            case FileKind.Docx or FileKind.Xlsx or FileKind.Pptx:
                Visit(file, counts.CountOpenXml);
                break;
            case FileKind.Odt or FileKind.Ods or FileKind.Odp:
                Visit(file, counts.CountOpenDocument);
                break;
        }

        return counts.Sentences();
    }

    /// <summary>Bytes of all its parts once unpacked, as the file itself tells; 0 for a file that has no parts.</summary>
    internal static long SizeOf(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var archive = new ZipArchive(new ReadOnlyMemoryStream(file), ZipArchiveMode.Read);
            return archive.Entries.Take(MostParts).Sum(entry => entry.Length);
        }
        catch (InvalidDataException)
        {
            return 0;
        }
    }

    private static void Visit(ReadOnlyMemory<byte> file, Action<string, XmlReader> visit)
    {
        try
        {
            using var archive = new ZipArchive(new ReadOnlyMemoryStream(file), ZipArchiveMode.Read);
            foreach (var entry in archive.Entries.Take(MostParts))
            {
                if (!entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.Length > MostPartBytes) continue;
                VisitPart(entry, visit);
            }
        }
        catch (InvalidDataException)
        {
            // LibreOffice says what is wrong with the archive itself.
        }
    }

    private static void VisitPart(ZipArchiveEntry entry, Action<string, XmlReader> visit)
    {
        try
        {
            using var stream = entry.Open();
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MostPartBytes });
            while (reader.Read())
                if (reader.NodeType == XmlNodeType.Element) visit(entry.FullName, reader);
        }
        catch (XmlException)
        {
            // A part that is no XML holds nothing that can be counted.
        }
    }
}
