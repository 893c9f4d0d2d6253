namespace Lakwerk.Intake.Unpacking;

/// <summary>What is left of the limits of one input, shared by all its depths.</summary>
public sealed class UnpackBudget(IntakeLimits limits)
{
    private long _bytes = limits.UnpackedBytes;
    private int _items = limits.Items;

    public IntakeLimits Limits { get; } = limits;

    /// <summary>Takes one file off the count.</summary>
    /// <exception cref="UnreadableException">There were too many.</exception>
    public void TakeItem()
    {
        if (--_items < 0) throw new UnreadableException(UnreadableReason.TooLarge, $"Er zitten meer dan {Limits.Items} bestanden in; de latere zijn niet gelezen.");
    }

    /// <summary>Reads to the end within the limits.</summary>
    /// <param name="source">Decompressed data.</param>
    /// <param name="packed">Its size in the archive; 0 when that is not known.</param>
    /// <param name="told">What the archive says of its size once unpacked; 0 when it says nothing.</param>
    /// <exception cref="UnreadableException">It is too large, or a bomb.</exception>
    public ReadOnlyMemory<byte> Read(Stream source, long packed, long told = 0)
    {
        ArgumentNullException.ThrowIfNull(source);
        var most = Math.Min(Limits.FileBytes, _bytes);
        if (packed > 0) most = Math.Min(most, Math.Max(Limits.RatioFreeBytes, packed * Limits.Ratio));
        // What says itself that it is too large is not read at all; room for the rest is made once, for doubling takes three times as much.
        if (told > most) throw TooLarge(packed > 0 && told > packed * Limits.Ratio);
        using var output = new MemoryStream((int)Math.Clamp(told, 0, Limits.RatioFreeBytes));
        var buffer = new byte[64 * 1024];
        for (int read; (read = source.Read(buffer)) > 0;)
        {
            if (output.Length + read > most) throw TooLarge(packed > 0 && output.Length + read > packed * Limits.Ratio);
            if (output.Capacity < told && output.Length + read > output.Capacity) output.Capacity = (int)told;
            output.Write(buffer, 0, read);
        }

        Take(output.Length);
        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }

    public void Take(long bytes)
    {
        _bytes -= bytes;
        if (_bytes < 0) throw TooLarge(isBomb: false);
    }

    private UnreadableException TooLarge(bool isBomb) => new(
        UnreadableReason.TooLarge,
        isBomb ? $"Uitgepakt is het meer dan {Limits.Ratio} keer zo groot als ingepakt; zo'n bestand kan een zipbom zijn en is niet uitgepakt." : "Uitgepakt is het te groot om te lezen.");
}
