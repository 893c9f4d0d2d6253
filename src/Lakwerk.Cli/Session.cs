namespace Lakwerk.Cli;

/// <summary>What a command may use of the process around it: its outputs, and the wish of the user to stop.</summary>
public sealed class Session(TextWriter output, TextWriter error, CancellationToken stop)
{
    /// <summary>For the answer, which another program may read.</summary>
    public TextWriter Output { get; } = output;

    public CancellationToken Stop { get; } = stop;

    /// <summary>A person is watching, so progress and tables are worth the trouble.</summary>
    public bool IsWatched { get; init; }

    /// <summary>One sentence for a person, beside the answer.</summary>
    public void Say(string sentence) => error.WriteLine($"lakwerk: {sentence}");

    /// <summary>A mistake of ours, without the message, which may hold text of the document.</summary>
    public void SayBug(Exception problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        Say($"this is a mistake of ours, please report it with what follows (no text of the document is in it): {problem.GetType().Name}");
        Say(problem.StackTrace ?? "no stack trace");
    }

    /// <summary>Says what was repaired and what is not in the answer; the latter decides the exit code.</summary>
    public int Close(IReadOnlyList<string> notes, IReadOnlyList<string> missing)
    {
        foreach (var sentence in notes.Concat(missing)) Say(sentence);
        return missing.Count == 0 ? ExitCode.Ok : ExitCode.Incomplete;
    }

    /// <summary>The answer as raw bytes (JSON), in order with what was written as text before it.</summary>
    public void Write(Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        Output.Flush();
        using var stream = Console.OpenStandardOutput();
        write(stream);
        stream.Write("\n"u8);
    }
}
