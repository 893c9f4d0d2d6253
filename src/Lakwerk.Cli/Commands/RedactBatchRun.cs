using System.Buffers;
using System.Text;
using System.Text.Json;
using Lakwerk.Work;
using Lakwerk.Work.Redacting;

namespace Lakwerk.Cli.Commands;

/// <summary>A batch: one line of JSON on stdout for each job, in the order of the jobs, as soon as all before it have ended.</summary>
internal static class RedactBatchRun
{
    public static int Run(Session session, string jobsPath, string? file, RedactSettings settings, int parallel)
    {
        if (file is not null) throw new InputException("redact takes a file or --batch, not both.");
        if (parallel < 1) throw new InputException("--jobs must be at least 1.");
        var jobs = JobFile.Read(jobsPath);
        var failed = 0;
        var bugs = 0;
        RedactBatch.Run(jobs, settings, parallel, Tell, session.Stop);
        if (failed > 0) session.Say($"{failed} of {jobs.Count} documents were not redacted.");
        return (bugs, failed) switch
        {
            ( > 0, _) => ExitCode.Bug,
            (_, 0) => ExitCode.Ok,
            _ => failed == jobs.Count ? ExitCode.BadInput : ExitCode.Incomplete,
        };

        void Tell(JobResult result)
        {
            if (result.Problem is { } problem)
            {
                failed++;
                if (InputProblem.SentenceFor(problem) is null)
                {
                    bugs++;
                    session.SayBug(problem);
                }
            }

            session.Output.WriteLine(Line(result));
            session.Output.Flush();
        }
    }

    private static string Line(JobResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Compact))
        {
            json.WriteStartObject();
            json.WriteNumber("job", result.Position);
            json.WriteString("in", result.Job.In);
            json.WriteString("out", result.Job.Out);
            json.WriteBoolean("ok", result.Problem is null);
            if (result.Problem is { } problem) json.WriteString("problem", InputProblem.SentenceFor(problem) ?? $"mistake of ours: {problem.GetType().Name}");
            else json.WriteNumber("warnings", result.Redacted!.Report.Warnings.Count);
            if (result.Redacted?.Inspection is { } inspection) json.WriteBoolean("clean", inspection.IsClean);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
