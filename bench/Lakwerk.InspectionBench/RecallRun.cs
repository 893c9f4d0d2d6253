namespace Lakwerk.InspectionBench;

internal static class RecallRun
{
    public static int Run(string folder, int count) => folder.Length + count;
}
