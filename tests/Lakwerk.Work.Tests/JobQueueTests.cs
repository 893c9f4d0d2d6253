using Lakwerk.Work.Redacting;

namespace Lakwerk.Work.Tests;

public sealed class JobQueueTests
{
    [Fact]
    public void The_largest_comes_first_and_equals_come_as_given()
    {
        long[] sizes = [3, 9, 1, 9, 4];
        Assert.Equal([1, 3, 4, 0, 2], All(new JobQueue(sizes.Length, index => sizes[index])));
    }

    [Fact]
    public void Every_job_is_handed_out_once_in_a_batch_longer_than_the_view_ahead()
    {
        const int Count = 3 * JobQueue.Ahead + 17;
        Assert.Equal(Enumerable.Range(0, Count), All(new JobQueue(Count, index => index * 7919 % 1000)).Order());
    }

    [Fact]
    public void A_small_job_is_not_put_off_for_ever()
    {
        var order = All(new JobQueue(10 * JobQueue.Ahead, index => index)).ToList();
        Assert.True(order.IndexOf(0) <= JobQueue.Ahead, $"Only {order.IndexOf(0)} jobs may come before the first.");
    }

    [Fact]
    public void No_more_documents_are_weighed_than_lie_within_the_view()
    {
        var weighed = 0;
        new JobQueue(1_000_000, _ => weighed++).Take();
        Assert.Equal(JobQueue.Ahead, weighed);
    }

    [Fact]
    public void Equal_weights_leave_the_order_as_given() =>
        Assert.Equal(Enumerable.Range(0, 600), All(new JobQueue(600, _ => 0)));

    private static IEnumerable<int> All(JobQueue queue)
    {
        while (queue.Take() is { } index) yield return index;
    }
}
