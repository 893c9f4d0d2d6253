using Lakwerk.Work.Redacting;

namespace Lakwerk.Work.Tests;

public sealed class JobFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_line_is_a_job_and_empty_lines_are_none()
    {
        var jobs = Read("""{"in":"a.pdf","marks":"a.json","out":"b.pdf"}""" + "\n\n" + """{"in":"c.pdf","marks":"c.json","out":"d.pdf","report":"d.json"}""");
        Assert.Equal([new("a.pdf", "a.json", "b.pdf"), new("c.pdf", "c.json", "d.pdf", "d.json")], jobs);
    }

    [Theory]
    [InlineData("{", "line 2 is not valid JSON")]
    [InlineData("""{"in":"a.pdf","out":"x.pdf"}""", "line 2 must be an object with in, marks and out")]
    [InlineData("""{"in":"","marks":"m","out":"x.pdf"}""", "line 2 must be an object with in, marks and out")]
    [InlineData("""["a","b","c"]""", "line 2 must be an object with in, marks and out")]
    [InlineData("""{"in":"a.pdf","marks":"m","out":"./first.pdf"}""", "line 2 writes to ./first.pdf, as an earlier line does")]
    public void A_broken_line_stops_the_batch_before_it_starts(string line, string reason)
    {
        var problem = Assert.Throws<InputException>(() => Read("""{"in":"a.pdf","marks":"m","out":"first.pdf"}""" + "\n" + line));
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    private IReadOnlyList<RedactJob> Read(string lines) => JobFile.Read(_folder.Write("jobs.jsonl", lines));
}
