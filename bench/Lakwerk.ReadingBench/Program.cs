using System.Globalization;
using Lakwerk.ReadingBench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["areas", var pages, var seed, .. var rest]:
        AreaBench.Run(int.Parse(pages, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture), rest.Contains("--show"), rest.Contains("--ocr"));
        return 0;
    case ["noise", var shared, var runs, .. var letter]:
        NoiseBench.Run(shared, int.Parse(runs, CultureInfo.InvariantCulture), letter.FirstOrDefault());
        return 0;
    case ["facts", var file, var table]:
        return FactsBench.Run(file, table);
    case ["speed", var shared]:
        SpeedBench.Run(shared);
        return 0;
    default:
        Console.Error.WriteLine("usage: Lakwerk.ReadingBench areas PAGES SEED [--show] [--ocr] | noise SHARED-FOLDER RUNS [LETTER] | facts FILE TABLE | speed SHARED-FOLDER   (see bench/README.md)");
        return 2;
}
