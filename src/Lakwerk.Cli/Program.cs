using System.Runtime.InteropServices;
using System.Text;

namespace Lakwerk.Cli;

/// <summary>The process edge: signals in, exit codes out, and the only place that catches everything.</summary>
public static class Program
{
    public static int Main(string[] args)
    {
        using var stopping = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var session = new Session(Console.Out, Console.Error, stopping.Token) { IsWatched = !Console.IsErrorRedirected };
        return Run(args, session);

        void Stop(PosixSignalContext context)
        {
            // The work ends at its next step and cleans up after itself.
            context.Cancel = true;
            stopping.Cancel();
        }
    }

    private static int Run(string[] args, Session session)
    {
        try
        {
            return CommandLine.Run(args, session);
        }
        catch (OperationCanceledException) when (session.Stop.IsCancellationRequested)
        {
            session.Say("stopped; nothing is half-written.");
            return ExitCode.Stopped;
        }
        catch (Exception problem) when (InputProblem.SentenceFor(problem, CommandLine.LanguageOf(args)) is { } sentence)
        {
            session.Say(sentence);
            return ExitCode.BadInput;
        }
        catch (Exception problem)
        {
            session.SayBug(problem);
            return ExitCode.Bug;
        }
    }
}
