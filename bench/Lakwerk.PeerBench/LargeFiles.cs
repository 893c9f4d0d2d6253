using System.Globalization;
using System.Text;

namespace Lakwerk.PeerBench;

/// <summary>Writes large files that are always the same: a scan with recognised text, and a long text.</summary>
internal static class LargeFiles
{
    private const int Lines = 50;
    private const int WordsPerLine = 9;
    private const int Leading = 14;
    private const int LeftEdge = 60;
    private const int FirstBaseline = 770;
    private const double WidthInInches = 8.27;
    private const double HeightInInches = 11.69;

    // Different pictures after each other; each page has its own copy in the file.
    private const int Pictures = 8;

    private static readonly string[] Syllables = ["ba", "do", "ge", "ha", "ke", "lo", "ma", "no", "pe", "ri", "sta", "ten", "vo", "we", "zij", "brug", "kaart", "lijst"];

    /// <summary>Pages of a grey JPEG with noise as scanners make it, about 850 KB each at 150 dpi, and invisible words over it.</summary>
    public static void WriteScan(string path, int pages, int dpi)
    {
        int width = (int)(WidthInInches * dpi), height = (int)(HeightInInches * dpi);
        using var file = new PdfSketch(path);
        file.Begin();
        var font = Font(file);
        var pictures = Enumerable.Range(0, Pictures).Select(seed => JpegScan.Encode(width, height, seed)).ToList();
        for (var page = 0; page < pages; page++)
        {
            var entries = $"/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode";
            var picture = file.AddStream(entries, pictures[page % Pictures]);
            var content = file.AddContent($"q 595 0 0 842 0 0 cm /P Do Q BT 3 Tr {Words(page)}");
            file.AddPage($"/MediaBox[0 0 595 842]/Contents {content} 0 R/Resources<</XObject<</P {picture} 0 R>>/Font<</F {font} 0 R>>>>");
        }

        file.Finish();
    }

    /// <summary>Pages of plain text.</summary>
    public static void WriteText(string path, int pages)
    {
        using var file = new PdfSketch(path);
        file.Begin();
        var font = Font(file);
        for (var page = 0; page < pages; page++)
            file.AddPage($"/MediaBox[0 0 595 842]/Contents {file.AddContent($"BT {Words(page)}")} 0 R/Resources<</Font<</F {font} 0 R>>>>");
        file.Finish();
    }

    private static int Font(PdfSketch file) => file.Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");

    private static string Words(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"/F 10 Tf {Leading} TL {LeftEdge} {FirstBaseline} Td ");
        for (var line = 0; line < Lines; line++)
        {
            text.Append('(');
            for (var word = 0; word < WordsPerLine; word++)
                text.Append(Syllables[random.Next(Syllables.Length)]).Append(Syllables[random.Next(Syllables.Length)]).Append(' ');
            text.Append(") ' ");
        }

        return text.Append("ET").ToString();
    }
}
