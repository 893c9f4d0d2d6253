using Lakwerk.Law;
using Lakwerk.Work.Dossiers.History;

namespace Lakwerk.Server.Api;

/// <summary>A line of the journal as a sentence.</summary>
public sealed record HistoryBody(int Version, DateTimeOffset At, string By, string Sentence, int? Undoes)
{
    public static HistoryBody Of(HistoryLine line, Language language)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new HistoryBody(line.Version, line.At, line.By, line.Sentence.In(language), line.Undoes);
    }
}
