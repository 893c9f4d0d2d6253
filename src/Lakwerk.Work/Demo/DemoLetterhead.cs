namespace Lakwerk.Work.Demo;

/// <summary>What letters and publications of the demo's office need to know of its body: without it every letter has places left to fill in.</summary>
public static class DemoLetterhead
{
    private const string FolderName = "orgaan";
    private const string FileName = "orgaan.json";

    /// <summary>Brings it along, unless the office has one.</summary>
    /// <param name="office">The folder of the office.</param>
    /// <param name="samples">The folder of the demo's documents.</param>
    public static void Bring(string office, string samples)
    {
        var (from, to) = (Path.Combine(samples, "gemeente", FileName), Path.Combine(office, FolderName));
        if (Directory.Exists(to) || !File.Exists(from)) return;
        Directory.CreateDirectory(to);
        File.Copy(from, Path.Combine(to, FileName));
    }
}
