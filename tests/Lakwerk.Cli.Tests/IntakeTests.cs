using System.Text;

namespace Lakwerk.Cli.Tests;

/// <summary>A heap into a dossier, as an official types it; and on a machine without helpers.</summary>
public sealed class IntakeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_goes_into_a_dossier_once()
    {
        string[] office = ["--office", _folder.PathOf("kantoor")];
        _folder.Write("hoop/brief.txt", "Geachte heer, het fietspad wordt breder.");
        _folder.Write("hoop/kopie.txt", "Geachte heer, het fietspad wordt breder.");
        _folder.Write("hoop/leeg.txt", "");
        CommandLineProcess.Run(["dossier", "new", "--id", "D", "--title", "Fietspaden", "--body", "Veldrode", "--received", "9-1-2023", .. office]).Expect();

        var first = CommandLineProcess.Run(["intake", _folder.PathOf("hoop"), "--dossier", "D", .. office]).Expect(ExitCode.Incomplete);
        var second = CommandLineProcess.Run(["intake", _folder.PathOf("hoop"), "--dossier", "D", .. office]).Expect(ExitCode.Incomplete).Output;

        Assert.Contains("1 van 3 bestanden en bijlagen zijn niet gelezen", first.Error, StringComparison.Ordinal);
        Assert.Contains("3 bestanden en bijlagen: 1 documenten, 1 dubbelen, 0 uitgepakt, 1 niet leesbaar.", first.Output, StringComparison.Ordinal);
        Assert.Contains("Het bestand is leeg, of geen gewoon bestand", first.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("2 documenten aan het dossier toegevoegd.", first.Output, StringComparison.Ordinal);
        Assert.Contains("0 documenten aan het dossier toegevoegd.", second, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_dossier_or_a_folder_it_says_which_to_name() =>
        Assert.StartsWith("noem een dossier", CommandLineProcess.Refused("intake", _folder.Write("a.txt", "tekst")), StringComparison.Ordinal);

    [Fact]
    public void Each_missing_helper_gives_its_sentence_and_the_rest_goes_on()
    {
        _folder.Write("hoop/a.rtf", @"{\rtf1\ansi tekst\par}");
        _folder.Write("hoop/b.7z", [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, 0, 4]);
        _folder.Write("hoop/c.pst", "!BDN en verder niets");
        _folder.Write("hoop/d.heic", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, 0, 0]);
        _folder.Write("hoop/e.msg", CompoundFileWith("__properties_version1.0"));
        _folder.Write("hoop/f.txt", "Deze kan zonder hulp.");
        _folder.Write("hoop/g.png", Convert.FromBase64String(DotPng));
        var program = Path.Combine(AppContext.BaseDirectory, "lakwerk.dll");

        var said = Tool.Run("env", "PATH=" + _folder.PathOf("leeg"), Tool.Find("dotnet")!, program, "intake", _folder.PathOf("hoop"), "--out", _folder.PathOf("uit")).Expect(ExitCode.Incomplete).Output;

        Assert.Contains("2 documenten", said, StringComparison.Ordinal);
        var account = File.ReadAllText(_folder.PathOf("uit/verantwoording.csv"));
        foreach (var (helper, package) in new[] { ("soffice", "libreoffice-writer-nogui"), ("bsdtar", "libarchive-tools"), ("readpst", "pst-utils"), ("heif-convert", "libheif-examples"), ("msgconvert", "libemail-outlook-message-perl"), ("tesseract", "tesseract-ocr-nld") })
            Assert.Contains($"vraagt het programma {helper}, dat hier niet is geïnstalleerd: sudo apt-get install {package}.", account, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_qpdf_a_bundle_is_not_cut_and_the_sentence_says_why()
    {
        var bundle = _folder.Write("bundel.pdf", PdfFileBuilder.Pages("BT /F1 12 Tf 72 700 Td (Een) Tj ET", "BT /F1 12 Tf 72 700 Td (Twee) Tj ET"));
        var program = Path.Combine(AppContext.BaseDirectory, "lakwerk.dll");
        var refused = Tool.Run("env", "PATH=" + _folder.PathOf("leeg"), Tool.Find("dotnet")!, program, "split", bundle, "--at", "1,2", "--out", _folder.PathOf("uit"));
        Assert.Contains("Het snijden van bundels vraagt het programma qpdf, dat hier niet is geïnstalleerd: sudo apt-get install qpdf.", refused.Error + refused.Output, StringComparison.Ordinal);
    }

    /// <summary>Two letters in one file: told at intake, listed with their pages, moved by a person, cut into documents.</summary>
    [RequiresToolFact("qpdf")]
    public void A_bundle_in_a_dossier_is_told_and_cut_where_a_person_says()
    {
        string[] office = ["--office", _folder.PathOf("kantoor")];
        _folder.Write("hoop/bundel.pdf", PdfFileBuilder.Pages(Page("Gemeente Veldrode", "Datum: 12 maart 2020", "Betreft: Fietspad", "Geachte heer Jansen,"), Page("Dit loopt door."), Page("MEMO", "Datum: 3 april 2020", "Onderwerp: Kade", "De kade zakt.")));
        CommandLineProcess.Run(["dossier", "new", "--id", "D", "--title", "Fietspaden", "--body", "Veldrode", "--received", "9-1-2023", .. office]).Expect();
        CommandLineProcess.Run(["intake", _folder.PathOf("hoop"), "--dossier", "D", .. office]).Expect();

        var account = File.ReadAllText(Directory.EnumerateFiles(_folder.PathOf("kantoor"), "verantwoording.csv", SearchOption.AllDirectories).Single());
        Assert.Contains("Dit lijkt een bundel van 2 documenten, die beginnen op bladzijde 1, 3.", account, StringComparison.Ordinal);
        CommandLineProcess.Run(["dossier", "split", "D", "1", "--at", "1,2,3", "--cut", .. office]).Expect();
        var listed = CommandLineProcess.Run(["dossier", "inventory", "D", .. office]).Expect().Output;
        foreach (var title in (string[])["Fietspad", "Dit loopt door.", "Kade"]) Assert.Contains(title, listed, StringComparison.Ordinal);
        Assert.DoesNotContain("bundel", listed, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_covered_in_one_document_is_covered_in_the_others_by_one_command()
    {
        string[] office = ["--office", _folder.PathOf("kantoor")];
        _folder.Write("hoop/a.txt", "Vraag het aan Wietske Oudenaarden.");
        _folder.Write("hoop/b.txt", "Ook Wietske Oudenaarden weet ervan, en ik adviseer haar te bellen.");
        CommandLineProcess.Run(["dossier", "new", "--id", "D", "--title", "Fietspaden", "--body", "Veldrode", "--received", "9-1-2023", .. office]).Expect();
        CommandLineProcess.Run(["intake", _folder.PathOf("hoop"), "--dossier", "D", .. office]).Expect();
        CommandLineProcess.Run(["dossier", "search", "D", "Wietske Oudenaarden", "--mark", "5.1.2.e", "--only", "1", .. office]).Expect();

        Assert.Contains("1. 1.00", CommandLineProcess.Run(["consistency", "D", .. office]).Output.Replace("0.50", "1.00", StringComparison.Ordinal), StringComparison.Ordinal);
        CommandLineProcess.Run(["consistency", "D", "--cover", "1", .. office]).Expect();
        Assert.Contains("Geen verschillen", CommandLineProcess.Run(["consistency", "D", .. office]).Expect().Output, StringComparison.Ordinal);
        Assert.Contains("5.2.1", CommandLineProcess.Run(["dossier", "hints", "D", .. office]).Expect().Output, StringComparison.Ordinal);
    }

    private const string DotPng = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

    private static string Page(params string[] lines) => "BT /F1 12 Tf 72 760 Td 20 TL " + string.Concat(lines.Select(line => $"({line}) Tj T* ")) + "ET";

    [RequiresToolFact("qpdf")]
    public void A_bundle_is_cut_where_a_person_says()
    {
        var bundle = _folder.Write("bundel.pdf", PdfFileBuilder.Pages("BT /F1 12 Tf 72 700 Td (Een) Tj ET", "BT /F1 12 Tf 72 700 Td (Twee) Tj ET", "BT /F1 12 Tf 72 700 Td (Drie) Tj ET"));
        CommandLineProcess.Run("split", bundle, "--at", "1,3", "--out", _folder.PathOf("uit")).Expect();
        var files = Directory.EnumerateFiles(_folder.PathOf("uit")).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["Een Twee", "Drie"], files.Select(file => string.Join(' ', CommandLineProcess.Run("text", file).Expect().Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.EndsWith("no page begins at 7.", CommandLineProcess.Refused("split", bundle, "--at", "7"), StringComparison.Ordinal);
    }

    /// <summary>Enough of a compound file (MS-CFB) for its kind to be told: a directory entry that names the properties of a message.</summary>
    private static byte[] CompoundFileWith(string name)
    {
        var file = new byte[1024];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(file);
        Encoding.Unicode.GetBytes(name, file.AsSpan(512));
        file[576] = (byte)((name.Length + 1) * 2);
        return file;
    }
}
