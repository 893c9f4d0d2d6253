using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Lakwerk.Publication.Archive;

/// <summary>The files that make a folder a bag (RFC 8493): what is in it, with a checksum for each file.</summary>
public static class BagIt
{
    /// <param name="payload">Path below <c>data/</c>, size and SHA-256 of each file.</param>
    /// <param name="source">Who hands over.</param>
    /// <param name="id">The sender's name for it.</param>
    /// <param name="day">The day on which the bag was made.</param>
    public static IReadOnlyDictionary<string, byte[]> Tags(IReadOnlyCollection<(string Path, long Bytes, string Sha256)> payload, string source, string id, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(payload);
        var ordered = payload.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var tags = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["bagit.txt"] = Text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
            ["bag-info.txt"] = Text(string.Create(CultureInfo.InvariantCulture,
                $"Source-Organization: {OneLine(source)}\nExternal-Identifier: {OneLine(id)}\nBagging-Date: {day:yyyy-MM-dd}\nPayload-Oxum: {ordered.Sum(file => file.Bytes)}.{ordered.Count}\nBag-Software-Agent: Lakwerk\n")),
            ["manifest-sha256.txt"] = Text(string.Concat(ordered.Select(file => $"{file.Sha256}  data/{Encoded(file.Path)}\n"))),
        };
        tags.Add("tagmanifest-sha256.txt", Text(string.Concat(tags.Select(tag => $"{Convert.ToHexStringLower(SHA256.HashData(tag.Value))}  {tag.Key}\n"))));
        return tags;
    }

    /// <summary>RFC 8493, 2.1.3: line ends in a name, and the percent sign itself, are written as percent codes.</summary>
    private static string Encoded(string path) => path.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
