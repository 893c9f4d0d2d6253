using Lakwerk.Dossiers;
using Microsoft.AspNetCore.Http;

namespace Lakwerk.Server.Models;

/// <summary>A judgement of one document, as it stands or as it was typed.</summary>
/// <param name="How">The judgement that was chosen; null when it is none.</param>
/// <param name="Codes">The grounds, as typed.</param>
/// <param name="Reason">The reason.</param>
public sealed record JudgementForm(Assessment? How, string Codes, string? Reason)
{
    public static JudgementForm Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new(document.Judged?.Assessment, string.Join("; ", document.Judged?.Codes ?? []), document.Judged?.Reason);
    }

    public static JudgementForm Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new(Enum.TryParse<Assessment>(form["assessment"], out var how) && Enum.IsDefined(how) ? how : null, form["codes"].ToString(), form.Typed("reason"));
    }
}
