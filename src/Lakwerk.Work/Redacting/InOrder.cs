namespace Lakwerk.Work.Redacting;

/// <summary>Passes results on in the order of their positions, whatever the order in which they come; one at a time.</summary>
/// <param name="next">Is told of each result.</param>
internal sealed class InOrder(Action<JobResult> next)
{
    private readonly Lock _turn = new();
    private readonly Dictionary<int, JobResult> _early = [];
    private int _told;

    /// <summary>Takes the result of the position that it names, counted from 1.</summary>
    public void Take(JobResult result)
    {
        lock (_turn)
        {
            _early.Add(result.Position, result);
            while (_early.Remove(_told + 1, out var due))
            {
                _told++;
                next(due);
            }
        }
    }
}
