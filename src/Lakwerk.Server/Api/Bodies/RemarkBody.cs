using Lakwerk.Dossiers;

namespace Lakwerk.Server.Api;

/// <summary>A remark on a document or a mark; a question when somebody is asked.</summary>
public sealed record RemarkBody(string Id, string? Mark, string Text, string By, string Name, DateTimeOffset At)
{
    /// <summary>The account that is asked.</summary>
    public required string? Asked { get; init; }

    public required string? AskedName { get; init; }

    public required string? Answer { get; init; }

    /// <summary>Who answered or dealt with it; null while it is open.</summary>
    public required string? SettledBy { get; init; }

    public static RemarkBody Of(Remark remark)
    {
        ArgumentNullException.ThrowIfNull(remark);
        return new RemarkBody(remark.Id.Value, remark.Mark?.Value, remark.Text, remark.By.Id, remark.By.Name, remark.At)
        {
            Asked = remark.Asked?.Id,
            AskedName = remark.Asked?.Name,
            Answer = remark.Answer,
            SettledBy = remark.SettledBy?.Name,
        };
    }
}
