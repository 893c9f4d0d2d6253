using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Lakwerk.Reading.Files;

/// <summary>The zip around an office file, opened with limits: what unpacks to more than any letter is refused.</summary>
internal sealed class OfficePackage : IDisposable
{
    private const int MostEntries = 20_000;
    private const long LargestPart = 96L * 1024 * 1024;
    private const int DeepestNesting = 400;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LargestPart,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly ZipArchive _zip;

    private OfficePackage(ZipArchive zip) => _zip = zip;

    public static OfficePackage Open(byte[] bytes)
    {
        try
        {
            var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
            if (zip.Entries.Count > MostEntries) throw new ReadingException($"The file holds more than {MostEntries} parts.");
            return new OfficePackage(zip);
        }
        catch (InvalidDataException)
        {
            throw new ReadingException("The file is damaged: it cannot be unpacked.");
        }
    }

    public bool Has(string part) => _zip.GetEntry(part) is not null;

    public IEnumerable<string> Parts => _zip.Entries.Select(entry => entry.FullName);

    /// <summary>Walks over the elements of a part; null when the part is not there.</summary>
    public void Read(string part, Action<XmlReader> visit)
    {
        if (_zip.GetEntry(part) is not { } entry) return;
        try
        {
            using var stream = new MemoryStream(Unpack(entry), writable: false);
            using var xml = XmlReader.Create(stream, Settings);
            while (xml.Read())
            {
                if (xml.Depth > DeepestNesting) throw new ReadingException($"{part} is nested deeper than {DeepestNesting} levels.");
                visit(xml);
            }
        }
        catch (Exception problem) when (problem is XmlException or InvalidDataException)
        {
            throw new ReadingException($"{part} in the file is damaged: {problem.Message}");
        }
    }

    /// <summary>A part as a tree, to be changed and written again.</summary>
    public XDocument Load(string part)
    {
        // Walking it first keeps the limit on nesting, which a tree would only meet by overflowing the stack.
        Read(part, _ => { });
        using var xml = XmlReader.Create(new MemoryStream(Bytes(part), writable: false), Settings);
        return XDocument.Load(xml, LoadOptions.PreserveWhitespace);
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>A part whole; its length as told by the zip is not believed.</summary>
    public byte[] Bytes(string part) => _zip.GetEntry(part) is { } entry ? Unpack(entry) : throw new ReadingException($"{part} is missing from the file.");

    private static byte[] Unpack(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        using var whole = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > LargestPart) throw new ReadingException($"{entry.FullName} unpacks to more than {LargestPart} bytes.");
        }

        return whole.ToArray();
    }
}
