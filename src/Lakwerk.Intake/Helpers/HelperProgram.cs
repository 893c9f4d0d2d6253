namespace Lakwerk.Intake.Helpers;

/// <summary>A program of the distribution that reads or converts files for us, as a short-lived child process.</summary>
/// <param name="Name">What it is called on the PATH.</param>
/// <param name="Package">The Debian package that brings it.</param>
/// <param name="Feature">What does not work without it, as the Dutch subject of a sentence.</param>
public sealed record HelperProgram(string Name, string Package, string Feature)
{
    public static readonly HelperProgram LibreOffice = new("soffice", "libreoffice-writer-nogui", "Het omzetten van Office-bestanden");
    public static readonly HelperProgram Tesseract = new("tesseract", "tesseract-ocr-nld", "Tekstherkenning in scans");
    public static readonly HelperProgram PdfToPpm = new("pdftoppm", "poppler-utils", "Tekstherkenning in scans");
    public static readonly HelperProgram BsdTar = new("bsdtar", "libarchive-tools", "Het uitpakken van 7z-archieven");
    public static readonly HelperProgram ReadPst = new("readpst", "pst-utils", "Het uitpakken van Outlook-postbussen");
    public static readonly HelperProgram MsgConvert = new("msgconvert", "libemail-outlook-message-perl", "Het lezen van Outlook-berichten");
    public static readonly HelperProgram HeifConvert = new("heif-convert", "libheif-examples", "Het lezen van HEIC-foto's");

    public static IReadOnlyList<HelperProgram> All { get; } = [LibreOffice, Tesseract, PdfToPpm, BsdTar, ReadPst, MsgConvert, HeifConvert];

    /// <summary>The one sentence for a user who lacks it.</summary>
    public string MissingSentence => $"{Feature} vraagt het programma {Name}, dat hier niet is geïnstalleerd: sudo apt-get install {Package}.";

    /// <summary>Where it is on this machine, or null.</summary>
    public string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, Name))
        .FirstOrDefault(File.Exists);
}
