using System.CommandLine;
using Lakwerk.Server;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Steps;

namespace Lakwerk.Cli.Commands;

/// <summary>
/// Carries out what the pages only ask for, because files from outside are parsed: as a node of its own, any number of them, or
/// (<c>worker step</c>) as a child of the server for one step.
/// </summary>
internal static class WorkerCommand
{
    public static Command Create(Session session)
    {
        var (place, data) = (new PlaceOptions(), PlaceOptions.Data());
        var jobs = new Option<int>("--jobs") { Description = "How many steps at a time.", HelpName = "number", DefaultValueFactory = _ => Environment.ProcessorCount };
        jobs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 256) result.AddError("--jobs takes a number from 1 to 256.");
        });
        var command = place.AddTo(new Command("worker", "Carry out the work of an office that several machines share: import, recognise, split, merge, suggest, prove, release, publish.") { data, jobs });
        command.Subcommands.Add(CreateStep(session));
        command.SetAction(parsed => Run(session, place.Of(parsed, parsed.GetRequiredValue(data)), parsed.GetValue(jobs)));
        return command;
    }

    private static int Run(Session session, OfficePlace place, int jobs)
    {
        using var node = WorkerNode.Create(place, jobs);
        node.StartAsync(session.Stop).GetAwaiter().GetResult();
        session.Say($"this worker carries out {jobs} {(jobs == 1 ? "step" : "steps")} at a time; Ctrl+C stops it.");
        session.Stop.WaitHandle.WaitOne();
        node.StopAsync(CancellationToken.None).GetAwaiter().GetResult();
        return ExitCode.Ok;
    }

    /// <summary>One answer as JSON; a refusal is one sentence on stderr.</summary>
    private static Command CreateStep(Session session)
    {
        var (id, data) = (new Argument<string>("id"), PlaceOptions.Data());
        var command = new Command("step", "Carry out one step for the server.") { id, data };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            using var office = Office.At(OfficePlace.Of(parsed.GetRequiredValue(data)));
            var item = office.Work.Find(parsed.GetRequiredValue(id)) ?? throw new InputException("there is no such work.");
            session.Output.Write(Answer(office, item, session.Stop));
            return ExitCode.Ok;
        });
        return command;
    }

    private static string Answer(Office office, Storage.WorkItem item, CancellationToken stop)
    {
        try
        {
            return WorkSteps.Run(office, item, stop);
        }
        catch (PostponedException)
        {
            return """{"postponed":true}""";
        }
    }
}
