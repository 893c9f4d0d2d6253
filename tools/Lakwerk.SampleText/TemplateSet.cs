namespace Lakwerk.SampleText;

/// <summary>The texts from which documents are put together: sentences with and without persons, and whole layouts.</summary>
public sealed record TemplateSet(IReadOnlyList<string> Sentences, IReadOnlyList<string> Negatives, IReadOnlyList<string> Layouts)
{
    public static TemplateSet Read(string folder) => new(
        Lines(Path.Combine(folder, "sentences.txt")),
        Lines(Path.Combine(folder, "negatives.txt")),
        File.ReadAllText(Path.Combine(folder, "layouts.txt")).Split("---\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static List<string> Lines(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#')];
}
