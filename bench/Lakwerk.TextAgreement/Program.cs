using System.Globalization;
using Lakwerk.TextAgreement;

if (args.Length == 0 || args[0] is "-h" or "--help")
{
    Console.WriteLine("Compares our text of PDF files with that of pdftotext.");
    Console.WriteLine("  Lakwerk.TextAgreement FOLDER|FILE.pdf [--worst N] [--show]");
    Console.WriteLine("  --worst N   list the N files that differ most (default 40)");
    Console.WriteLine("  --show      for one file: the characters that only one side has, page by page");
    return 0;
}

var worst = args.SkipWhile(arg => arg != "--worst").Skip(1).FirstOrDefault() is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : 40;
var files = Directory.Exists(args[0])
    ? Directory.EnumerateFiles(args[0], "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList()
    : [args[0]];
var results = files.Select(file => FileComparison.Run(file, args.Contains("--show"))).ToList();
Report.Write(results, worst);
return 0;
