namespace Lakwerk.Intake.Helpers;

/// <summary>
/// Something of the distribution that a feature leans on: a program that runs as a short-lived child, a library, or a file with
/// data. This is the one list of them; <c>doctor</c> reads it out, and a test holds it against what the front door installs.
/// </summary>
/// <param name="Name">What it is called on this machine.</param>
/// <param name="Package">The Debian package that brings it.</param>
/// <param name="Feature">What does not work without it, as the Dutch subject of a sentence.</param>
/// <param name="English">What does not work without it, in English.</param>
public sealed record HelperProgram(string Name, string Package, string Feature, string English)
{
    public static readonly HelperProgram LibreOffice = new("soffice", "libreoffice-writer-nogui", "Het omzetten van Office-bestanden", "office files as PDF");
    public static readonly HelperProgram Tesseract = new("tesseract", "tesseract-ocr-nld", "Tekstherkenning in scans", "text in scans");
    public static readonly HelperProgram PdfToPpm = new("pdftoppm", "poppler-utils", "Tekstherkenning in scans", "text in scans, and page pictures in the demo");
    public static readonly HelperProgram BsdTar = new("bsdtar", "libarchive-tools", "Het uitpakken van 7z-archieven", "opening 7z archives");
    public static readonly HelperProgram ReadPst = new("readpst", "pst-utils", "Het uitpakken van Outlook-postbussen", "opening Outlook mailboxes");
    public static readonly HelperProgram MsgConvert = new("msgconvert", "libemail-outlook-message-perl", "Het lezen van Outlook-berichten", "reading Outlook messages");
    public static readonly HelperProgram HeifConvert = new("heif-convert", "libheif-examples", "Het lezen van HEIC-foto's", "reading HEIC photographs");
    public static readonly HelperProgram Qpdf = new("qpdf", "qpdf", "Het snijden van bundels", "cutting bundles, and the third reader of inspect");

    private const string Libraries = "/usr/lib";

    /// <summary>Everything, also what is not called by name anywhere: libraries are loaded, data is found by the program that needs it.</summary>
    public static IReadOnlyList<HelperProgram> All { get; } =
    [
        LibreOffice, Tesseract, PdfToPpm, BsdTar, ReadPst, MsgConvert, HeifConvert, Qpdf,
        new("pdftotext", "poppler-utils", "De tweede lezer van de inspectie", "the second reader of inspect"),
        new("libswlo.so", "libreoffice-writer-nogui", "Het omzetten van Word-bestanden", "documents of Word as PDF") { Folder = Libraries + "/libreoffice/program" },
        new("libsclo.so", "libreoffice-calc-nogui", "Het omzetten van rekenbladen", "spreadsheets as PDF") { Folder = Libraries + "/libreoffice/program" },
        new("libsdlo.so", "libreoffice-impress-nogui", "Het omzetten van presentaties", "presentations as PDF") { Folder = Libraries + "/libreoffice/program" },
        new("nld.traineddata", "tesseract-ocr-nld", "Tekstherkenning in het Nederlands", "Dutch text in scans") { Folder = "/usr/share/tesseract-ocr/*/tessdata" },
        new("eng.traineddata", "tesseract-ocr-eng", "Tekstherkenning in het Engels", "English text in scans") { Folder = "/usr/share/tesseract-ocr/*/tessdata" },
        new("osd.traineddata", "tesseract-ocr-osd", "Het rechtop zetten van scans", "turning scans upright") { Folder = "/usr/share/tesseract-ocr/*/tessdata" },
        new("Address.pm", "libemail-address-perl", "Het lezen van adressen in Outlook-berichten", "addresses in Outlook messages") { Folder = "/usr/share/perl5/Email" },
        new("DejaVuSans.ttf", "fonts-dejavu-core", "Het zetten van mails als PDF", "mails as PDF") { Folder = "/usr/share/fonts/truetype/dejavu" },
        new("libturbojpeg.so.0", "libturbojpeg0", "Lakken in JPEG-beelden", "redaction inside JPEG images") { Folder = Libraries + "/*" },
        new("libopenjp2.so.7", "libopenjp2-7", "Lakken in JPEG 2000-beelden", "redaction inside JPEG 2000 images") { Folder = Libraries + "/*" },
        new("libsqlite3.so.0", "libsqlite3-0", "Dossiers in een map", "dossiers in a folder") { Folder = Libraries + "/*" },
    ];

    /// <summary>Where it lies; null for a program, which is on the PATH. A star stands for one folder, which differs by machine.</summary>
    public string? Folder { get; init; }

    /// <summary>The one sentence for a user who lacks it.</summary>
    public string MissingSentence => $"{Feature} vraagt {(Folder is null ? "het programma " : "")}{Name}, dat hier niet is geïnstalleerd: sudo apt-get install {Package}.";

    /// <summary>The same in English.</summary>
    public string EnglishSentence => $"{Name} is not installed, so this does not work: {English}. To install it: sudo apt-get install {Package}.";

    /// <summary>Where it is on this machine, or null.</summary>
    public string? Find() => Folders().Select(folder => Path.Combine(folder, Name)).FirstOrDefault(File.Exists);

    private IEnumerable<string> Folders()
    {
        if (Folder is not { } folder) return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var at = folder.IndexOf("/*", StringComparison.Ordinal);
        if (at < 0) return [folder];
        return Directory.Exists(folder[..at]) ? Directory.EnumerateDirectories(folder[..at]).Order(StringComparer.Ordinal).Select(inner => inner + folder[(at + 2)..]) : [];
    }
}
