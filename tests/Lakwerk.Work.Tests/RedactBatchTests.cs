using Lakwerk.Redaction;
using Lakwerk.Work.Redacting;

namespace Lakwerk.Work.Tests;

public sealed class RedactBatchTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Results_are_told_of_in_the_order_given_whatever_the_sizes_and_the_number_at_once(int parallel)
    {
        var told = new List<int>();
        RedactBatch.Run(Jobs(40), Settings, parallel, result => told.Add(result.Position), CancellationToken.None);
        Assert.Equal(Enumerable.Range(1, 40), told);
    }

    [Fact]
    public void A_result_waits_for_those_before_it_and_no_longer()
    {
        var told = new List<int>();
        var order = new InOrder(result => told.Add(result.Position));
        foreach (var position in (int[])[2, 3, 1, 5]) order.Take(Result(position));
        Assert.Equal([1, 2, 3], told);
        order.Take(Result(4));
        Assert.Equal([1, 2, 3, 4, 5], told);
    }

    [Fact]
    public void What_is_missing_is_told_of_at_its_place()
    {
        var jobs = Jobs(3);
        jobs[1] = jobs[1] with { Marks = _folder.PathOf("missing.json") };
        var told = new List<JobResult>();
        RedactBatch.Run(jobs, Settings, 2, told.Add, CancellationToken.None);
        Assert.Equal([false, true, false], told.Select(result => result.Problem!.Message.Contains("missing.json", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_batch_that_is_stopped_says_so()
    {
        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => RedactBatch.Run(Jobs(4), Settings, 1, _ => stop.Cancel(), stop.Token));
    }

    private static RedactSettings Settings => new() { Options = new RedactionOptions { Width = WidthPolicy.Exact } };

    private static JobResult Result(int position) => new(position, new RedactJob("a.pdf", "a.json", "b.pdf"), null, null);

    // No documents, so that each ends at once: of different sizes, the largest last.
    private List<RedactJob> Jobs(int count) =>
        [.. Enumerable.Range(1, count).Select(i => new RedactJob(_folder.Write($"{i}.pdf", new string('x', i * 10)), _folder.Write("marks.json", "{}"), _folder.PathOf($"{i}.out.pdf")))];
}
