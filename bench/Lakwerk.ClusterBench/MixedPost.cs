using System.Globalization;
using System.IO.Compression;
using System.Text;
using Lakwerk.Testing;

namespace Lakwerk.ClusterBench;

/// <summary>The post of the sample dossier (mails with attachments, letters, minutes from Word, a bundle, a scan), again and again, no two files alike.</summary>
internal sealed class MixedPost
{
    private readonly List<(string Name, byte[] Content)> _files = [.. Directory.EnumerateFiles(Repository.PathOf("samples", "antivirus", "post")).Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))];

    public (string Name, byte[] Content) this[int number]
    {
        get
        {
            var (name, content) = _files[number % _files.Count];
            return ($"{number} {name}", Path.GetExtension(name) switch
            {
                ".eml" => [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"X-Number: {number}\r\n")), .. content],
                ".docx" => Marked(content, number),
                _ => [.. content, .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"% {number}\n"))],
            });
        }
    }

    /// <summary>How many documents so many files make: what came with a mail is one as well.</summary>
    public int DocumentsOf(int files) => Enumerable.Range(0, files).Sum(number => 1 + Attachments(_files[number % _files.Count]));

    private static int Attachments((string Name, byte[] Content) file) =>
        file.Name.EndsWith(".eml", StringComparison.Ordinal) ? Encoding.Latin1.GetString(file.Content).Split("Content-Disposition: attachment", StringSplitOptions.None).Length - 1 : 0;

    private static byte[] Marked(byte[] office, int number)
    {
        using var file = new MemoryStream();
        file.Write(office);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true)) zip.Comment = number.ToString(CultureInfo.InvariantCulture);
        return file.ToArray();
    }
}
