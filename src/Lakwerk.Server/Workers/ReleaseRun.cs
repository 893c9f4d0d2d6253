using System.Text.Json;
using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Server.Jobs;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Steps;

namespace Lakwerk.Server.Workers;

/// <summary>Lets out what a decision discloses, in a worker; what could not go out is remembered with its reasons.</summary>
public sealed class ReleaseRun
{
    private const int MostRemembered = 50;

    private readonly Office _office;
    private readonly Dispatcher _dispatcher;

    public ReleaseRun(Office office, Dispatcher dispatcher) => (_office, _dispatcher) = (office, dispatcher);

    public bool IsRunning(DossierId dossier, DecisionId decision) => _office.Work.FindOpen(dossier, StepKinds.Release, decision.Value) is not null;

    /// <summary>Why documents did not go out the last time, by document.</summary>
    public IReadOnlyDictionary<string, string> Kept(DossierId dossier, DecisionId decision, Language language)
    {
        var last = _office.Work.Latest(dossier, StepKinds.Release, MostRemembered).FirstOrDefault(item => item.Subject == decision.Value && !item.IsOpen);
        if (last?.Problem is { } problem) return new Dictionary<string, string> { [""] = StepProblem.Read(problem).In(language) };
        return last?.Answer is { } answer ? KeptOf(answer) : new Dictionary<string, string>();
    }

    public async Task Start(DossierId dossier, DecisionId decision, Actor by)
    {
        if (!IsRunning(dossier, decision)) await _dispatcher.Ask(new WorkItem(WorkItem.NewId(), StepKinds.Release, dossier, decision.Value, by, _office.Dossiers.Now));
    }

    private static Dictionary<string, string> KeptOf(string text)
    {
        using var answer = JsonDocument.Parse(text);
        return answer.RootElement.GetProperty("documents").EnumerateArray().Where(document => document.GetProperty("sha256").GetString() is null).ToDictionary(
            document => document.GetProperty("document").GetString()!, document => string.Join(" ", document.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString())));
    }
}
