using System.Text;

namespace Lakwerk.Cli.Tests;

/// <summary>Small PDF files that the tests write, about people who do not exist.</summary>
internal static class Letters
{
    public const string Mail = "anna.dewit@example.org";

    /// <summary>One page with a mail address and a telephone number.</summary>
    public static byte[] WithPersonalData(string mail = Mail) => PdfFileBuilder.OnePage(
        $"BT /F1 12 Tf 72 700 Td (Schrijf aan {mail} of bel 06-12345678.) Tj 0 -20 Td (Deze regel blijft staan.) Tj ET");

    /// <summary>What it should not be: a black bar painted over text that is still there.</summary>
    public static byte[] BadlyRedacted() => PdfFileBuilder.OnePage(
        $"BT /F1 12 Tf 72 700 Td ({Mail}) Tj ET 0 0 0 rg 70 695 200 18 re f");

    public static byte[] TwoPages() => PdfFileBuilder.Pages(
        "BT /F1 12 Tf 72 700 Td (Eerste bladzijde) Tj ET", "BT /F1 12 Tf 72 700 Td (Tweede bladzijde) Tj ET");

    public static byte[] Junk() => Encoding.ASCII.GetBytes("This is no PDF file, whatever its name says.\0");
}
