namespace Lakwerk.Cli;

/// <summary>What the command line says to the program that called it. Values never change meaning.</summary>
public static class ExitCode
{
    /// <summary>All is well. Damage that could be repaired is told on stderr and changes nothing.</summary>
    public const int Ok = 0;

    /// <summary>An inspection found something.</summary>
    public const int Findings = 1;

    /// <summary>What was given cannot be read or used; one sentence on stderr says why, and nothing was written.</summary>
    public const int BadInput = 2;

    /// <summary>Done in part: a page could not be read, a helper is missing. The answer holds the rest; stderr says what is not in it.</summary>
    public const int Incomplete = 3;

    /// <summary>A mistake of ours (EX_SOFTWARE of sysexits.h).</summary>
    public const int Bug = 70;

    /// <summary>Stopped by the user (128 + SIGINT).</summary>
    public const int Stopped = 130;
}
