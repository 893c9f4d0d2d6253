using System.Globalization;
using Lakwerk.IntakeBench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["make", var folder, var shared]:
        HeapMaker.Make(folder, shared, 2026);
        return 0;
    case ["make", var folder, var shared, var seed]:
        HeapMaker.Make(folder, shared, int.Parse(seed, CultureInfo.InvariantCulture));
        return 0;
    case ["measure", var folder]:
        new MeasureRun(folder, showsMisses: false).Run();
        return 0;
    case ["measure", var folder, "--misses"]:
        new MeasureRun(folder, showsMisses: true).Run();
        return 0;
    case ["large", var shared, var pages]:
        LargeRun.Run(shared, int.Parse(pages, CultureInfo.InvariantCulture));
        return 0;
    case ["speed", var pdfs, var shared]:
        SpeedRun.Run(pdfs, shared);
        return 0;
    case ["ocr", var shared]:
        OcrRun.Run(shared);
        return 0;
    default:
        Console.Error.WriteLine("usage: Lakwerk.IntakeBench make FOLDER SHARED-FOLDER [SEED] | measure FOLDER [--misses] | speed FOLDER-OF-PDFS SHARED-FOLDER | large SHARED-FOLDER PAGES | ocr SHARED-FOLDER   (see bench/README.md)");
        return 2;
}
