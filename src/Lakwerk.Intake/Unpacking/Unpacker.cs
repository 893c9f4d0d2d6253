using Lakwerk.Intake.Mail;
using Lakwerk.Intake.Recognition;

namespace Lakwerk.Intake.Unpacking;

/// <summary>Opens containers: archives, mailboxes, Outlook stores. Entries come one at a time, so that only one is in memory.</summary>
public static class Unpacker
{
    /// <summary>What a container holds. A container that cannot be opened at all throws at the first entry.</summary>
    /// <exception cref="UnreadableException">It is encrypted, damaged, or needs a helper that is missing.</exception>
    public static IEnumerable<UnpackedEntry> Open(FileKind kind, Payload payload, string name, UnpackBudget budget, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(payload);
        ArgumentNullException.ThrowIfNull(budget);
        var entries = kind switch
        {
            FileKind.Zip => ZipUnpacker.Read(payload, budget),
            FileKind.Tar => TarUnpacker.Read(payload, isGZip: false, budget),
            FileKind.GZip => TarUnpacker.ReadGZip(payload, name, budget),
            FileKind.SevenZip => HelperUnpacker.SevenZip(payload, budget, stop),
            FileKind.OutlookStore => HelperUnpacker.OutlookStore(payload, budget, stop),
            FileKind.Mbox => Mailbox(payload, budget),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a container."),
        };
        return entries.Select(entry => EntryNames.IsLitter(entry.Name) ? UnpackedEntry.Unread(entry.Name, UnreadableReason.NoDocument, EntryNames.LitterSentence) : entry);
    }

    private static IEnumerable<UnpackedEntry> Mailbox(Payload payload, UnpackBudget budget)
    {
        var number = 0;
        foreach (var message in MboxReader.Read(payload.Open()))
        {
            budget.TakeItem();
            number++;
            yield return new UnpackedEntry($"bericht {number:00000}.eml", Payload.FromBytes(message));
        }
    }
}
