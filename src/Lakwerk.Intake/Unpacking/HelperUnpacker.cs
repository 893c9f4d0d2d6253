using Lakwerk.Intake.Helpers;

namespace Lakwerk.Intake.Unpacking;

/// <summary>7z archives and Outlook stores, unpacked by a helper into a scratch folder and read from there.</summary>
internal static class HelperUnpacker
{
    private const string Output = "uit";

    public static IEnumerable<UnpackedEntry> SevenZip(Payload payload, UnpackBudget budget, CancellationToken stop) =>
        Run(payload, budget, HelperProgram.BsdTar, "in.7z", (source, target) => ["-x", "-f", source, "-C", target, "--no-same-owner", "--no-same-permissions"], stop);

    /// <summary>-e: each message a file with its attachments inside; -D: deleted ones too, for they were kept; -8: text as UTF-8.</summary>
    public static IEnumerable<UnpackedEntry> OutlookStore(Payload payload, UnpackBudget budget, CancellationToken stop) =>
        Run(payload, budget, HelperProgram.ReadPst, "in.pst", (source, target) => ["-e", "-D", "-8", "-q", "-j", "0", "-o", target, source], stop);

    private static IEnumerable<UnpackedEntry> Run(
        Payload payload, UnpackBudget budget, HelperProgram program, string name, Func<string, string, string[]> arguments, CancellationToken stop)
    {
        using var scratch = new Scratch();
        var target = scratch.PathOf(Output);
        Directory.CreateDirectory(target);
        var complaint = Unpack(program, arguments(payload.PathFor(scratch, name), target), scratch, LimitsFor(payload, budget.Limits), stop);
        foreach (var path in Directory.EnumerateFiles(target, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }).Order(StringComparer.Ordinal))
        {
            stop.ThrowIfCancellationRequested();
            budget.TakeItem();
            yield return Entry(path, Path.GetRelativePath(target, path), budget);
        }

        if (complaint is not null) yield return UnpackedEntry.Unread("rest van het archief", complaint.Reason, complaint.Message);
    }

    private static UnreadableException? Unpack(HelperProgram program, string[] arguments, Scratch scratch, HelperLimits limits, CancellationToken stop)
    {
        try
        {
            Sandbox.Run(program, arguments, scratch.Folder, limits, stop);
            return null;
        }
        catch (HelperException problem)
        {
            if (problem.TookTooMuch) return new UnreadableException(UnreadableReason.TooLarge, $"Het archief kon niet helemaal worden uitgepakt: {problem.Message}");
            if (problem.IsMissing) throw new UnreadableException(UnreadableReason.HelperMissing, problem.Message, problem);
            var isEncrypted = problem.Message.Contains("ncrypt", StringComparison.Ordinal) || problem.Message.Contains("assphrase", StringComparison.Ordinal);
            return new UnreadableException(
                isEncrypted ? UnreadableReason.Encrypted : UnreadableReason.Corrupt,
                isEncrypted ? "Het archief is met een wachtwoord beveiligd." : $"Het archief kon niet helemaal worden uitgepakt: {problem.Message}");
        }
    }

    /// <summary>The disk is no emptier than memory: what comes out is held against the size of what went in, as for other archives.</summary>
    private static HelperLimits LimitsFor(Payload payload, IntakeLimits limits) => new()
    {
        Time = TimeSpan.FromMinutes(30),
        FileBytes = limits.FileBytes,
        FolderBytes = payload.Length + Math.Min(limits.UnpackedBytes, Math.Max(limits.RatioFreeBytes, payload.Length * limits.Ratio)),
    };

    private static UnpackedEntry Entry(string path, string name, UnpackBudget budget)
    {
        var info = new FileInfo(path);
        if (info.LinkTarget is not null) return UnpackedEntry.Unread(name, UnreadableReason.UnsafePath, "Dit is een verwijzing naar een ander bestand en geen bestand.");
        try
        {
            budget.Take(info.Length);
            return info.Length > budget.Limits.FileBytes
                ? UnpackedEntry.Unread(name, UnreadableReason.TooLarge, "Uitgepakt is het te groot om te lezen.")
                : new UnpackedEntry(name, Payload.FromBytes(File.ReadAllBytes(path)));
        }
        catch (UnreadableException problem)
        {
            return UnpackedEntry.Unread(name, problem.Reason, problem.Message);
        }
    }
}
