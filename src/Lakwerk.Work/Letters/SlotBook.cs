using System.Text.Json;
using System.Text.Json.Serialization;
using Lakwerk.Dossiers;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Work.Letters;

/// <summary>What officials filled in where the letters of a dossier left something open: an address, who signs. Once for all letters to the same reader.</summary>
public sealed class SlotBook
{
    private const string Kind = "letter-slots";
    private const int LongestValue = 2_000;

    private readonly Cabinet _cabinet;
    private readonly OfficePlace _place;

    internal SlotBook(Cabinet cabinet, OfficePlace place) => (_cabinet, _place) = (cabinet, place);

    /// <param name="dossier">Whose letters.</param>
    /// <param name="reader">The third party or body that is written to; empty for the requester and the public.</param>
    public IReadOnlyDictionary<string, string> Of(DossierId dossier, string reader = "") => Read(_cabinet.Find(Kind, dossier.Value)).GetValueOrDefault(reader) ?? [];

    /// <summary>Keeps values by the description of their slot; an empty one is forgotten, so that the slot is open again.</summary>
    /// <exception cref="InputException">The office was moved elsewhere.</exception>
    public void Fill(DossierId dossier, string reader, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(values);
        _place.MustStillBeHere();
        _cabinet.Change(Kind, dossier.Value, before =>
        {
            var all = Read(before);
            var filled = all.GetValueOrDefault(reader) ?? [];
            foreach (var (slot, value) in values)
            {
                if (string.IsNullOrWhiteSpace(value)) filled.Remove(slot);
                else filled[slot] = Short(value.Trim());
            }

            all[reader] = filled;
            return JsonSerializer.SerializeToUtf8Bytes(all, SlotJson.Default.Readers);
        });
    }

    private static string Short(string value) => value.Length > LongestValue ? value[..LongestValue] : value;

    private static Readers Read(byte[]? kept) => kept is null ? [] : JsonSerializer.Deserialize(kept, SlotJson.Default.Readers) ?? [];
}

/// <summary>By reader, and for each by slot.</summary>
internal sealed class Readers : Dictionary<string, Dictionary<string, string>>;

[JsonSerializable(typeof(Readers))]
internal sealed partial class SlotJson : JsonSerializerContext;
