using Lakwerk.Dossiers;
using Microsoft.AspNetCore.Http;

namespace Lakwerk.Server.Models;

/// <summary>A judgement of many documents as it was typed: it comes back whole when it is refused, because ticking two hundred documents is work.</summary>
/// <param name="Documents">The ids that were ticked.</param>
/// <param name="How">The judgement that was chosen; null when it is none.</param>
/// <param name="Codes">The grounds, as typed.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Seen">The dossier's version that was looked at.</param>
/// <param name="Month">Which documents were looked at.</param>
public sealed record BulkForm(IReadOnlySet<string> Documents, Assessment? How, string Codes, string Reason, int? Seen, MonthFilter Month)
{
    public static BulkForm Empty { get; } = new(new HashSet<string>(), null, "", "", null, MonthFilter.All);

    /// <summary>The field that has to be mended; null when it is not one of them.</summary>
    public string? Wrong { get; init; }

    public static BulkForm Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new BulkForm(
            form["document"].OfType<string>().ToHashSet(StringComparer.Ordinal),
            Enum.TryParse<Assessment>(form["assessment"], out var how) && Enum.IsDefined(how) ? how : null,
            form["codes"].ToString(),
            form["reason"].ToString(),
            form.Seen(),
            MonthFilter.Read(form["month"].ToString()));
    }
}
