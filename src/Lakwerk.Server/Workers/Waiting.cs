using Lakwerk.Storage;

namespace Lakwerk.Server.Workers;

/// <summary>Somebody waits until a worker has done what was asked.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    /// <summary>The work as it ended; still open when it took longer than anybody waits, or when <paramref name="isEnough"/> said that it need not be waited for.</summary>
    public static async Task<WorkItem> Ended(this WorkBook book, WorkItem item, TimeSpan patience, Func<bool>? isEnough = null)
    {
        using var over = new CancellationTokenSource(patience);
        while (item.IsOpen && isEnough?.Invoke() != true && !over.IsCancellationRequested)
        {
            await Task.Delay(Between, CancellationToken.None);
            item = book.Find(item.Id)!;
        }

        return item;
    }
}
