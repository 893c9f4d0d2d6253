using System.Text.Json;
using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Storage;
using Lakwerk.Work.Steps;

namespace Lakwerk.Server.Workers;

/// <summary>A file that somebody sent, and what became of it.</summary>
/// <param name="Id">Names the work of reading it.</param>
/// <param name="Dossier">Where it goes.</param>
/// <param name="FileName">As the sender called it.</param>
/// <param name="By">Who sent it.</param>
public sealed record Upload(string Id, DossierId Dossier, string FileName, Actor By)
{
    public UploadState State { get; init; } = UploadState.Waiting;

    /// <summary>Why it failed, or what was noticed: one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What it became.</summary>
    public string? Document { get; init; }

    public int? Pages { get; init; }

    /// <summary>The document that it equals byte for byte.</summary>
    public string? Master { get; init; }

    internal static Upload Of(WorkItem item, Language language)
    {
        var upload = new Upload(item.Id, item.Dossier, ImportStep.NameOf(item), item.By) { State = StateOf(item.State), Notes = item.Problem is { } problem ? [StepProblem.Read(problem).In(language)] : [] };
        if (item.Answer is not { } text) return upload;
        using var answer = JsonDocument.Parse(text);
        var root = answer.RootElement;
        return upload with
        {
            Document = root.GetProperty("document").GetString(),
            Pages = root.GetProperty("pages").GetInt32(),
            Master = root.GetProperty("master").GetString(),
            Notes = [.. root.GetProperty("notes").EnumerateArray().Select(note => StepProblem.Read(note.GetString()!).In(language))],
        };
    }

    private static UploadState StateOf(WorkState state) => state switch
    {
        WorkState.Waiting => UploadState.Waiting,
        WorkState.Busy => UploadState.Reading,
        WorkState.Done => UploadState.Done,
        _ => UploadState.Failed,
    };
}
