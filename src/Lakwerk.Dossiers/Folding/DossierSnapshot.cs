using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Lakwerk.Dossiers.Folding;

/// <summary>
/// A dossier's state as bytes, so that opening a long journal need not fold it from the start. Never the truth: it is thrown
/// away when <see cref="Format"/> differs and made again from the events.
/// </summary>
public static class DossierSnapshot
{
    /// <summary>Goes up with every change of what is written, so that no old snapshot is taken for a new one.</summary>
    public const int Format = 7;

    private const int HeadStart = 2 * sizeof(int);

    public static byte[] Write(Dossier dossier)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Format);
            var head = JsonSerializer.SerializeToUtf8Bytes(SnapshotHead.Of(dossier), SnapshotContext.Default.SnapshotHead);
            writer.Write(head.Length);
            writer.Write(head);
            WriteMany(new PackedWriter(writer), dossier);
        }
        return bytes.ToArray();
    }

    /// <summary>Null when the bytes are of another format or damaged: then the events tell.</summary>
    public static Dossier? Read(byte[] bytes)
    {
        try
        {
            if (BinaryPrimitives.ReadInt32LittleEndian(bytes) != Format)
                return null;
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(sizeof(int)));
            var head = JsonSerializer.Deserialize(bytes.AsSpan(HeadStart, length), SnapshotContext.Default.SnapshotHead);
            return head is null ? null : new Dossier(head.Restore(new PackedReader(bytes, HeadStart + length)));
        }
        catch (Exception damaged) when (damaged is JsonException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>What there may be a hundred thousand of, behind the head: documents with their marks, then the rows of each decision.</summary>
    private static void WriteMany(PackedWriter writer, Dossier dossier)
    {
        writer.Number(dossier.Documents.Count);
        foreach (var document in dossier.Documents.Values)
            PackedDocument.Write(writer, document);
        writer.Number(dossier.Aside.Count);
        foreach (var aside in dossier.Aside.Values)
            PackedDocument.Write(writer, aside);
        foreach (var decision in dossier.Decisions)
        {
            writer.Number(decision.Rows.Length);
            foreach (var row in decision.Rows)
                PackedRow.Write(writer, row);
        }
    }
}
