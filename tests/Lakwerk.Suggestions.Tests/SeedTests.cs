using Lakwerk.Text;

namespace Lakwerk.Suggestions.Tests;

/// <summary>Real released documents, already redacted: nothing personal is left in them, so nothing may be suggested.</summary>
public sealed class SeedTests
{
    [SharedFact("seeds")]
    public void Ground_codes_agencies_and_parliamentary_papers_are_not_suggested()
    {
        var hits = new List<string>();
        foreach (var file in Directory.EnumerateFiles(SharedMaterial.PathOf("seeds"), "*.txt").Order())
        {
            foreach (var hit in SuggestionEngine.Default.Suggest(TextFile.Read(file)).Where(IsUnexpected))
                hits.Add($"{Path.GetFileName(file)[..3]} {MarkedText.Describe(hit)}");
        }

        Assert.Empty(hits);
    }

    /// <summary>Names may be found (the letters are signed); numbers, codes and bodies may not.</summary>
    private static bool IsUnexpected(Suggestion hit) =>
        hit.Kind != SuggestionKind.Person || hit.Text.Any(char.IsDigit) || !hit.Text.Any(char.IsLower);
}
