using Lakwerk.Dossiers;
using Lakwerk.Server.Jobs;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Requests;
using Lakwerk.Work.Steps;

namespace Lakwerk.Server.Workers;

/// <summary>Has letters of request read by whichever worker comes to it, while somebody waits.</summary>
public sealed class RequestRun(Office office, Dispatcher dispatcher)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Keeps a letter and has it read; answers with the name under which what it says is found.</summary>
    /// <exception cref="WorkerException">It could not be read; the reason says why.</exception>
    public async Task<string> Read(string fileName, Stream content, Actor by, CancellationToken stop)
    {
        var sha256 = await office.Files.PutAsync(content, stop);
        var item = ReadRequestStep.Of(sha256, Path.GetFileName(fileName), by, office.Dossiers.Now);
        await dispatcher.Ask(item);
        item = await office.Work.Ended(item, Patience);
        if (item.Problem is { } problem) throw new WorkerException(StepProblem.Read(problem));
        if (item.IsOpen) throw new WorkerException("De brief lezen duurt langer dan verwacht; vul de gegevens zelf in.", "Reading the letter takes longer than expected; fill in the facts yourself.");
        return item.Id;
    }

    /// <summary>What a letter says, for who had it read; null for anybody else.</summary>
    public RequestLetter? Find(string id, Actor by) =>
        office.Work.Find(id) is { Kind: StepKinds.ReadRequest } item && item.By.Id == by.Id ? ReadRequestStep.AnswerOf(item) : null;
}
