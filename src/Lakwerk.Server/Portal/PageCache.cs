using System.Collections.Concurrent;

namespace Lakwerk.Server.Portal;

/// <summary>Pages that were made, by address, up to a number of bytes. When it is full nothing more goes in until the site changes and a new one begins.</summary>
internal sealed class PageCache(long mostBytes)
{
    private readonly ConcurrentDictionary<string, PortalAnswer> _answers = new(StringComparer.Ordinal);
    private long _bytes;

    public PortalAnswer? Find(string address) => _answers.GetValueOrDefault(address);

    public void Keep(string address, PortalAnswer answer)
    {
        var size = (answer.Body?.Length ?? 0) + address.Length * sizeof(char);
        if (Interlocked.Add(ref _bytes, size) > mostBytes || !_answers.TryAdd(address, answer)) Interlocked.Add(ref _bytes, -size);
    }
}
