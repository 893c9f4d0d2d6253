namespace Lakwerk.Work.Helpers;

/// <summary>A program or library of the distribution that one feature leans on.</summary>
/// <param name="Name">What it is called on this machine.</param>
/// <param name="Package">The Debian package that brings it.</param>
/// <param name="Feature">What does not work without it, as the subject of a sentence.</param>
public sealed record Helper(string Name, string Package, string Feature)
{
    public static readonly Helper PdfToPpm = new("pdftoppm", "poppler-utils", "Page pictures");
    public static readonly Helper PdfToText = new("pdftotext", "poppler-utils", "The second reader of inspect");
    public static readonly Helper Qpdf = new("qpdf", "qpdf", "The third reader of inspect");
    public static readonly Helper TurboJpeg = new("libturbojpeg.so.0", "libturbojpeg0", "Redaction inside JPEG images");
    public static readonly Helper OpenJpeg = new("libopenjp2.so.7", "libopenjp2-7", "Redaction inside JPEG 2000 images");

    private static readonly string[] LibraryRoots = ["/usr/lib", "/usr/local/lib", "/lib"];

    public static IReadOnlyList<Helper> All { get; } = [PdfToPpm, PdfToText, Qpdf, TurboJpeg, OpenJpeg];

    /// <summary>Where it is on this machine, or null.</summary>
    public string? Find() => IsLibrary ? FindIn(LibraryFolders()) : FindIn(ProgramFolders());

    /// <summary>The one sentence for a user who lacks it.</summary>
    public string MissingSentence => $"{Feature} need{(Feature.EndsWith('s') ? "" : "s")} {Name}, which is not installed: sudo apt-get install {Package}.";

    private bool IsLibrary => Name.Contains(".so", StringComparison.Ordinal);

    private string? FindIn(IEnumerable<string> folders) => folders.Select(folder => Path.Combine(folder, Name)).FirstOrDefault(File.Exists);

    private static string[] ProgramFolders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    // Debian keeps libraries in a folder per machine type (/usr/lib/x86_64-linux-gnu).
    private static IEnumerable<string> LibraryFolders() =>
        LibraryRoots.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateDirectories(folder, "*-linux-gnu*").Prepend(folder));
}
