using Lakwerk.Intake.Unpacking;

namespace Lakwerk.Intake.Helpers;

/// <summary>Asks a running clamd about a file. Off unless asked for; when asked for and not running, the intake stops and says so.</summary>
internal static class VirusScan
{
    /// <exception cref="UnreadableException">The file holds a virus.</exception>
    /// <exception cref="HelperException">The scanner is missing or not running.</exception>
    public static void Check(Payload payload, IntakeSettings settings)
    {
        using var scratch = new Scratch();
        var path = payload.PathFor(scratch, "in.bin");
        try
        {
            Sandbox.Run(HelperProgram.ClamDaemon, ["--no-summary", "--fdpass", path], scratch.Folder, new HelperLimits { KeepsNetwork = true }, settings.Stop);
        }
        catch (HelperException problem) when (problem.Message.Contains("FOUND", StringComparison.Ordinal))
        {
            throw new UnreadableException(UnreadableReason.Virus, "De virusscanner vond een virus; het bestand is niet geopend.", problem);
        }
    }
}
