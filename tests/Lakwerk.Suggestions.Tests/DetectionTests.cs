namespace Lakwerk.Suggestions.Tests;

/// <summary>Each row of the data files says what is found in a text, and that nothing else is.</summary>
public sealed class DetectionTests
{
    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var file in (string[])["email.txt", "phone.txt", "numbers.txt", "address.txt", "plates-dates-networks.txt", "accounts.txt"])
            {
                foreach (var row in MarkedText.Lines(file)) rows.Add((string)row[0], (string)row[1]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Exactly_the_marked_passages_are_suggested(string file, string line)
    {
        Assert.NotEmpty(file);
        var marked = MarkedText.Parse(line);
        var found = SuggestionEngine.Default.Suggest(marked.Text).Where(found => found.Kind != SuggestionKind.Person).Select(MarkedText.Describe);
        Assert.Equal(marked.Expected, found);
    }
}
