namespace Lakwerk.Publication.Site;

/// <summary>A body's place in the government's register of organisations.</summary>
/// <param name="Body">The body as dossiers name it.</param>
/// <param name="Address">Its address in the register.</param>
/// <param name="Label">What the register calls it; null to derive that.</param>
public sealed record BodyPublisher(string Body, Uri Address, string? Label)
{
    /// <summary>Reads <c>NAME=URL</c>, or <c>NAME=URL LABEL</c> with the register's name behind the address.</summary>
    /// <exception cref="PublicationException">It is no such thing.</exception>
    public static BodyPublisher Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var parts = text[(at + 1)..].Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (at <= 0 || parts.Length == 0 || !Uri.TryCreate(parts[0], UriKind.Absolute, out var address)) throw new PublicationException($"“{text}” is no NAME=URL of a body and its address in the TOOI register.");
        return new BodyPublisher(text[..at].Trim(), address, parts.Length > 1 ? parts[1] : null);
    }
}
