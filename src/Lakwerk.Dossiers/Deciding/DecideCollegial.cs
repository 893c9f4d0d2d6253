using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Events;

namespace Lakwerk.Dossiers.Deciding;

/// <summary>What colleagues say to one another, and who of them may look.</summary>
internal static class DecideCollegial
{
    private const int LongestText = 2_000;

    public static Verdict? On(Dossier dossier, DossierCommand command) => command switch
    {
        MakeRemark c => Make(dossier, c),
        SettleRemark c => Settle(dossier, c),
        LimitAccess c => Limit(dossier, c),
        OpenAccess c => dossier.IsLimited ? new AccessOpened(c.By, c.Now) : Refusals.Of(RefusalKind.AccessAlready, "Dit dossier staat al open voor alle collega's.", "This dossier is open to all colleagues already."),
        _ => null,
    };

    private static Verdict Make(Dossier dossier, MakeRemark c)
    {
        if (dossier.Find(c.Document) is not { } document)
            return Refusals.NoSuchDocument(c.Document);
        if (c.Mark is { } mark && !document.HasMark(mark))
            return Refusals.NoSuchMark(mark);
        if (document.Remarks.Any(r => r.Id == c.Remark))
            return Refusals.Of(RefusalKind.RemarkExists, $"Opmerking {c.Remark} bestaat al.", $"Remark {c.Remark} exists already.");
        if (string.IsNullOrWhiteSpace(c.Text))
            return Refusals.TextMissing("De opmerking", "The remark");
        if (c.Text.Length > LongestText)
            return Refusals.Of(RefusalKind.TooMany, $"Een opmerking telt hoogstens {LongestText} tekens.", $"A remark has {LongestText} characters at most.");
        return c.Asked is { } asked && !dossier.Knows(asked)
            ? Refusals.Of(RefusalKind.RoleMissing, $"{asked.Name} heeft geen rol in dit dossier.", $"{asked.Name} has no role in this dossier.")
            : new RemarkMade(c.By, c.Now, c.Document, c.Remark, c.Mark, c.Text.Trim(), c.Asked);
    }

    private static Verdict Settle(Dossier dossier, SettleRemark c)
    {
        if (dossier.Find(c.Document) is not { } document)
            return Refusals.NoSuchDocument(c.Document);
        if (document.Remarks.FirstOrDefault(r => r.Id == c.Remark) is not { IsOpen: true } remark)
            return Refusals.Of(RefusalKind.NoSuchRemark, "Deze opmerking staat niet meer open.", "This remark is not open any more.");
        return remark.Asked is not null && string.IsNullOrWhiteSpace(c.Answer)
            ? Refusals.TextMissing("Het antwoord", "The answer")
            : new RemarkSettled(c.By, c.Now, c.Document, c.Remark, string.IsNullOrWhiteSpace(c.Answer) ? null : c.Answer.Trim());
    }

    /// <summary>A dossier that nobody may see would be lost.</summary>
    private static Verdict Limit(Dossier dossier, LimitAccess c)
    {
        if (dossier.IsLimited)
            return Refusals.Of(RefusalKind.AccessAlready, "Dit dossier is al besloten.", "This dossier is closed already.");
        return dossier.Knows(c.By) ? new AccessLimited(c.By, c.Now) : Refusals.Of(RefusalKind.RoleMissing, "Wie geen rol heeft, sluit zichzelf buiten.", "Whoever has no role would lock themselves out.");
    }
}
