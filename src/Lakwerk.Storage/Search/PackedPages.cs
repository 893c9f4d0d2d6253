using System.IO.Compression;
using System.Text;

namespace Lakwerk.Storage.Search;

/// <summary>The pages of a unit as one blob, for passages around hits.</summary>
internal static class PackedPages
{
    private const int LargestUnit = 64 * 1024 * 1024;

    public static byte[] Write(IReadOnlyList<SearchPage> pages)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(new DeflateStream(bytes, CompressionLevel.Fastest, leaveOpen: true), Encoding.UTF8))
        {
            writer.Write7BitEncodedInt(pages.Count);
            foreach (var page in pages)
            {
                writer.Write7BitEncodedInt(page.Number);
                writer.Write(page.Text);
            }
        }

        return bytes.ToArray();
    }

    public static SearchPage[] Read(byte[] bytes)
    {
        using var unpacked = new MemoryStream();
        using (var deflated = new DeflateStream(new MemoryStream(bytes, writable: false), CompressionMode.Decompress)) deflated.CopyTo(unpacked);
        if (unpacked.Length > LargestUnit) throw new StorageException("A part of the search index is damaged.");
        unpacked.Position = 0;
        using var reader = new BinaryReader(unpacked, Encoding.UTF8);
        var pages = new SearchPage[reader.Read7BitEncodedInt()];
        for (var i = 0; i < pages.Length; i++) pages[i] = new SearchPage(reader.Read7BitEncodedInt(), reader.ReadString());
        return pages;
    }
}
