using Lakwerk.Dossiers.Commands;

namespace Lakwerk.Dossiers.Vws;

/// <summary>Turns the rows of a production report into the commands that bring them into a dossier.</summary>
public static class VwsImport
{
    private const string Reason = "volgens het productierapport";

    public static IEnumerable<DossierCommand> Commands(VwsReading reading, ListId list, Actor by, DateTimeOffset now)
    {
        foreach (var row in reading.Rows)
        {
            yield return new AddDocument(by, now, row.Document, list, row.Details);
            yield return new AssessDocument(by, now, row.Document, AssessmentOf(row.Judgement))
            {
                Codes = [.. row.Codes],
                Reason = row.Details.Note ?? Reason,
                Link = row.Judgement == Judgement.AlreadyPublic ? row.Details.Links.FirstOrDefault() : null,
            };
            if (row.Suspended)
                yield return new SuspendDocument(by, now, row.Document, Reason);
        }
    }

    private static Assessment AssessmentOf(Judgement judgement) => judgement switch
    {
        Judgement.Public => Assessment.Public,
        Judgement.PartlyPublic => Assessment.PartlyPublic,
        Judgement.AlreadyPublic => Assessment.AlreadyPublic,
        _ => Assessment.NotPublic,
    };
}
