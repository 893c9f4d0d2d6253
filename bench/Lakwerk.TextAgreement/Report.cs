namespace Lakwerk.TextAgreement;

/// <summary>Prints totals, troubles and the worst files.</summary>
internal static class Report
{
    public static void Write(List<FileComparison> results, int worst)
    {
        foreach (var result in results.Where(result => result.Trouble is not null)) Console.WriteLine($"trouble  {result.File}: {result.Trouble}");
        var compared = results.Where(result => result.Trouble is null).ToList();
        Console.WriteLine();
        Console.WriteLine("  agree  order   theirs   shared only-ours  file");
        foreach (var result in compared.OrderByDescending(result => result.Difference).Take(worst))
            Console.WriteLine($"{result.Agreement,7:P1} {result.OrderAgreement,6:P0} {result.Characters,8} {result.Shared,8} {result.OnlyOurs,9}  {result.File}");
        Console.WriteLine();
        Totals(compared);
    }

    private static void Totals(List<FileComparison> compared)
    {
        long theirs = compared.Sum(r => r.Characters), shared = compared.Sum(r => r.Shared), ours = shared + compared.Sum(r => r.OnlyOurs);
        long orderShared = compared.Sum(r => r.OrderShared), orderTotal = compared.Sum(r => r.OrderTotal);
        int pages = compared.Sum(r => r.Pages);
        double ourTime = compared.Sum(r => r.OurSeconds), theirTime = compared.Sum(r => r.TheirSeconds);
        Console.WriteLine($"{compared.Count} files, {pages} pages; characters: pdftotext {theirs}, ours {ours}, shared {shared}");
        Console.WriteLine($"agreement {2.0 * shared / Math.Max(1, theirs + ours):P2}; of theirs found {(double)shared / Math.Max(1, theirs):P2}; mean by file {compared.Average(r => r.Agreement):P2}");
        Console.WriteLine($"order (runs of five characters) {(double)orderShared / Math.Max(1, orderTotal):P2}; files at 98 % or better {compared.Count(r => r.Agreement >= 0.98)}");
        Console.WriteLine($"time: ours {ourTime:F1} s = {pages / ourTime:F0} pages/s; pdftotext {theirTime:F1} s = {pages / theirTime:F0} pages/s (process start included)");
    }
}
