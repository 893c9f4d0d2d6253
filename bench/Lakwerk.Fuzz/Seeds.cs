using System.Diagnostics;

namespace Lakwerk.Fuzz;

/// <summary>
/// The files that are broken. Where qpdf is installed, half of them are taken in their unpacked form, so that mutations
/// reach what lies behind compression.
/// </summary>
internal sealed class Seeds : IDisposable
{
    private const int LargestFile = 1024 * 1024;
    private readonly string _folder = Directory.CreateTempSubdirectory("lakwerk-fuzz-").FullName;
    private readonly List<string> _files;
    private readonly Dictionary<string, string> _unpacked = [];

    public Seeds(IEnumerable<string> places)
    {
        _files = [.. places.SelectMany(Expand).Where(file => new FileInfo(file).Length is > 0 and <= LargestFile).Order(StringComparer.Ordinal)];
        if (_files.Count == 0) throw new ArgumentException("No PDF file of at most 1 MB was found in the places given.", nameof(places));
    }

    public int Count => _files.Count;

    /// <summary>A path for input that is tried.</summary>
    public string Scratch => Path.Combine(_folder, "input.pdf");

    public (string Name, byte[] Bytes) Pick(Random random)
    {
        var file = _files[random.Next(_files.Count)];
        var form = random.Next(2) == 0 ? file : Unpacked(file);
        return (Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(form));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Unpacked(string file)
    {
        if (_unpacked.TryGetValue(file, out var known)) return known;
        var path = Path.Combine(_folder, $"seed{_unpacked.Count}.pdf");
        return _unpacked[file] = TryUnpack(file, path) && new FileInfo(path).Length <= LargestFile * 4 ? path : file;
    }

    private static bool TryUnpack(string file, string path)
    {
        var qpdf = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "qpdf")).FirstOrDefault(File.Exists);
        if (qpdf is null) return false;
        using var process = Process.Start(new ProcessStartInfo(qpdf, ["--qdf", "--object-streams=preserve", file, path]) { RedirectStandardError = true });
        process?.StandardError.ReadToEnd();
        process?.WaitForExit();
        return File.Exists(path);
    }

    private static IEnumerable<string> Expand(string place) =>
        Directory.Exists(place) ? Directory.EnumerateFiles(place, "*.pdf", SearchOption.AllDirectories) : [place];
}
