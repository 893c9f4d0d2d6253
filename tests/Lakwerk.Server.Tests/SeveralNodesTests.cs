using System.Net;
using Lakwerk.Server.Live;
using Lakwerk.Server.Workers;
using Microsoft.Extensions.DependencyInjection;

namespace Lakwerk.Server.Tests;

/// <summary>Nodes keep nothing to themselves: who signed in at one is known at the others, and what happens at one is heard at the others.</summary>
public sealed class SeveralNodesTests
{
    [Theory, OnSeveralMachines]
    public async Task A_session_of_one_node_holds_at_another_and_news_crosses(Size size)
    {
        await using var workbench = await ServedWorkbench.Of(size);
        await using var second = await workbench.StartSecondNode();
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        browser.MoveTo(new Uri(second.Urls.First()));

        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var heard = second.Services.GetRequiredService<Broadcaster>().Listen(workbench.Dossier, stop.Token).GetAsyncEnumerator();
        var first = heard.MoveNextAsync();
        using (var page = await browser.Get(workbench.DossierPath)) Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        await SayUntilHeard(workbench, first);
        Assert.Equal(LiveEvent.Release, heard.Current.Kind);
    }

    [Theory, OnSeveralMachines]
    public async Task A_proof_that_one_node_asked_for_is_known_at_another(Size size)
    {
        await using var workbench = await ServedWorkbench.Of(size);
        await using var second = await workbench.StartSecondNode();
        var proven = await workbench.Service<ProofBook>().Prove(workbench.Dossier, workbench.Memo, ServedWorkbench.Actor(ServedWorkbench.Handler));

        Assert.Equal(proven.Sha256, second.Services.GetRequiredService<ProofBook>().Known(workbench.Memo)?.Sha256);
        Assert.NotNull(proven.Sha256);
    }

    [Theory, OnSeveralMachines]
    public async Task Work_that_was_asked_for_while_no_worker_ran_is_done_when_one_does(Size size)
    {
        await using var workbench = await ServedWorkbench.Of(size);
        await workbench.StopWorker();
        var asked = workbench.Service<ProofBook>().Prove(workbench.Dossier, workbench.Memo, ServedWorkbench.Actor(ServedWorkbench.Handler));
        Assert.False(asked.IsCompleted);

        await workbench.StartWorker();

        Assert.True((await asked).IsClean);
    }

    /// <summary>A listener takes a moment before it listens; who speaks before is not heard, which is why news is only a courtesy.</summary>
    private static async Task SayUntilHeard(ServedWorkbench workbench, ValueTask<bool> heard)
    {
        var hearing = heard.AsTask();
        while (!hearing.IsCompleted)
        {
            workbench.Service<Broadcaster>().Say(new LiveEvent(workbench.Dossier, LiveEvent.Release, new { decision = "b1" }));
            await Task.WhenAny(hearing, Task.Delay(200));
        }

        Assert.True(await hearing);
    }
}
