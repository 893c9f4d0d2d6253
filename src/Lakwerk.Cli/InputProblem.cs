using Lakwerk.Law;
using Lakwerk.Pdf.Objects;
using Lakwerk.Storage;
using Lakwerk.Work;
using Lakwerk.Work.Intake;

namespace Lakwerk.Cli;

/// <summary>Which exceptions are the input's doing, and the one sentence that says so.</summary>
public static class InputProblem
{
    /// <summary>Null for a mistake of ours.</summary>
    public static string? SentenceFor(Exception problem, Language language = Language.Dutch) => problem switch
    {
        InputException { Reason: { } reason } => OneLine(reason.In(language)),
        InputException or PdfException or StorageException or IntakeBusyException => OneLine(problem.Message),
        IOException or UnauthorizedAccessException => OneLine(problem.Message),
        _ => null,
    };

    /// <summary>A message as one line, whatever its maker thought of it.</summary>
    public static string OneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
