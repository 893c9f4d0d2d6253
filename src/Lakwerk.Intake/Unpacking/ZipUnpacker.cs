using System.IO.Compression;
using System.Text;

namespace Lakwerk.Intake.Unpacking;

/// <summary>ZIP (APPNOTE 6.3): entries one at a time, each within the limits, whatever its header says of its size.</summary>
internal static class ZipUnpacker
{
    public static IEnumerable<UnpackedEntry> Read(Payload payload, UnpackBudget budget)
    {
        using var stream = payload.Open();
        using var archive = Open(stream);
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.EndsWith('/') && entry.Length == 0) continue;
            budget.TakeItem();
            yield return Read(entry, budget);
        }
    }

    /// <exception cref="UnreadableException">It is no zip, or one that ends early.</exception>
    internal static ZipArchive Open(Stream stream)
    {
        try
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, CodePagesEncodingProvider.Instance.GetEncoding(437));
            _ = archive.Entries.Count;
            return archive;
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException or ArgumentException)
        {
            throw new UnreadableException(UnreadableReason.Corrupt, "Het zip-archief is beschadigd.", problem);
        }
    }

    private static UnpackedEntry Read(ZipArchiveEntry entry, UnpackBudget budget)
    {
        var name = entry.FullName.Length == 0 ? "zonder naam" : entry.FullName;
        if (EntryNames.IsUnsafe(name)) return UnpackedEntry.Unread(name, UnreadableReason.UnsafePath, EntryNames.UnsafeSentence);
        if (entry.IsEncrypted) return UnpackedEntry.Unread(name, UnreadableReason.Encrypted, "Het bestand is in het archief met een wachtwoord beveiligd.");
        try
        {
            using var data = entry.Open();
            return new UnpackedEntry(name, Payload.FromBytes(budget.Read(data, entry.CompressedLength, entry.Length)));
        }
        catch (UnreadableException problem)
        {
            return UnpackedEntry.Unread(name, problem.Reason, problem.Message);
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException or NotSupportedException or IOException)
        {
            return UnpackedEntry.Unread(name, UnreadableReason.Corrupt, "Het bestand is in het archief beschadigd, of met een onbekende methode ingepakt.");
        }
    }
}
