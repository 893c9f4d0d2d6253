using System.IO.Compression;
using System.Text;

namespace Lakwerk.Testing;

/// <summary>Zip files for tests: archives, and the office formats that are one.</summary>
public static class ZipMaker
{
    public static byte[] Zip(params (string Name, byte[] Bytes)[] files) => Zip(CompressionLevel.Optimal, files);

    public static byte[] ZipOfTexts(params (string Name, string Text)[] files) => Zip([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    /// <summary>Without compression, as OpenDocument wants at least its first part.</summary>
    public static byte[] Stored(params (string Name, byte[] Bytes)[] files) => Zip(CompressionLevel.NoCompression, files);

    private static byte[] Zip(CompressionLevel level, (string Name, byte[] Bytes)[] files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name, level).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
