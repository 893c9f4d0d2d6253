using System.Formats.Tar;
using System.IO.Compression;

namespace Lakwerk.Intake.Unpacking;

/// <summary>tar (POSIX.1-1988 and pax), plain or inside gzip, and single files inside gzip.</summary>
internal static class TarUnpacker
{
    private const int BlockLength = 512;
    private const int MagicAt = 257;

    public static IEnumerable<UnpackedEntry> ReadGZip(Payload payload, string name, UnpackBudget budget)
    {
        if (HoldsTar(payload)) return Read(payload, isGZip: true, budget);
        var inner = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return [Single(payload, Path.GetFileName(inner), budget)];
    }

    public static IEnumerable<UnpackedEntry> Read(Payload payload, bool isGZip, UnpackBudget budget)
    {
        using var stream = payload.Open();
        using var counted = new CountedStream(isGZip ? new GZipStream(stream, CompressionMode.Decompress) : stream, budget, isGZip ? payload.Length : 0);
        using var tar = new TarReader(counted);
        while (true)
        {
            var (entry, problem) = Next(tar);
            if (problem is not null)
            {
                yield return problem;
                yield break;
            }

            if (entry is null) yield break;
            if (entry.EntryType is TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes) continue;
            budget.TakeItem();
            var read = Read(entry, budget);
            yield return read;
        }
    }

    private static (TarEntry? Entry, UnpackedEntry? Problem) Next(TarReader tar)
    {
        try
        {
            return (tar.GetNextEntry(), null);
        }
        catch (UnreadableException problem)
        {
            return (null, UnpackedEntry.Unread("rest van het archief", problem.Reason, problem.Message));
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException or FormatException or ArgumentException or IOException)
        {
            return (null, UnpackedEntry.Unread("rest van het archief", UnreadableReason.Corrupt, "Het archief is vanaf hier beschadigd."));
        }
    }

    private static UnpackedEntry Read(TarEntry entry, UnpackBudget budget)
    {
        if (EntryNames.IsUnsafe(entry.Name)) return UnpackedEntry.Unread(entry.Name, UnreadableReason.UnsafePath, EntryNames.UnsafeSentence);
        if (entry.EntryType is TarEntryType.SymbolicLink or TarEntryType.HardLink) return UnpackedEntry.Unread(entry.Name, UnreadableReason.UnsafePath, "Dit is een verwijzing naar een ander bestand en geen bestand.");
        if (entry.DataStream is not { } data) return new UnpackedEntry(entry.Name, Payload.FromBytes(default));
        try
        {
            return new UnpackedEntry(entry.Name, Payload.FromBytes(budget.Read(data, packed: 0, entry.Length)));
        }
        catch (UnreadableException problem)
        {
            return UnpackedEntry.Unread(entry.Name, problem.Reason, problem.Message);
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException or IOException)
        {
            return UnpackedEntry.Unread(entry.Name, UnreadableReason.Corrupt, "Het bestand is in het archief beschadigd.");
        }
    }

    private static bool HoldsTar(Payload payload)
    {
        var block = new byte[BlockLength];
        try
        {
            using var data = new GZipStream(payload.Open(), CompressionMode.Decompress);
            return data.ReadAtLeast(block, block.Length, throwOnEndOfStream: false) == block.Length && block.AsSpan(MagicAt, 5).SequenceEqual("ustar"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static UnpackedEntry Single(Payload payload, string name, UnpackBudget budget)
    {
        try
        {
            budget.TakeItem();
            using var data = new GZipStream(payload.Open(), CompressionMode.Decompress);
            return new UnpackedEntry(name, Payload.FromBytes(budget.Read(data, payload.Length)));
        }
        catch (UnreadableException problem)
        {
            return UnpackedEntry.Unread(name, problem.Reason, problem.Message);
        }
        catch (InvalidDataException)
        {
            return UnpackedEntry.Unread(name, UnreadableReason.Corrupt, "Het gzip-bestand is beschadigd.");
        }
    }
}
