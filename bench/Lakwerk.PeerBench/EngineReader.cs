using Lakwerk.Pdf.Layout;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.PeerBench;

/// <summary>Reads the text of files in this process; run as a contender.</summary>
internal static class EngineReader
{
    public static int Run(string list)
    {
        using var output = new StreamWriter(Stream.Null);
        foreach (var file in File.ReadLines(list))
        {
            try
            {
                using var document = PdfDocument.Open(file);
                foreach (var page in new DocumentTextReader(document).ReadPages()) output.WriteLine(page.Text);
            }
            catch (PdfException problem)
            {
                Console.Error.WriteLine($"{file}: {problem.Message}");
            }
        }

        return 0;
    }
}
