namespace Lakwerk.Pdf.Tests.Objects;

/// <summary>A plain LZW encoder, written after the standard's description of the decoder's counterpart (ISO 32000-2, 7.4.4.2).</summary>
internal static class LzwEncoder
{
    public static byte[] Encode(byte[] data, int earlyChange)
    {
        var bits = new List<bool>();
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        var next = 258;
        Put(bits, 256, 9);
        var known = "";
        foreach (var b in data)
        {
            var longer = known + (char)b;
            if (longer.Length == 1 || table.ContainsKey(longer))
            {
                known = longer;
                continue;
            }

            Put(bits, Code(table, known), Width(next, earlyChange));
            table[longer] = next++;
            known = ((char)b).ToString();
            if (next < 4094) continue;
            Put(bits, 256, Width(next, earlyChange));
            table.Clear();
            next = 258;
        }

        if (known.Length > 0) Put(bits, Code(table, known), Width(next++, earlyChange));
        Put(bits, 257, Width(next, earlyChange));
        return Pack(bits);
    }

    private static int Code(Dictionary<string, int> table, string text) => text.Length == 1 ? text[0] : table[text];

    // The decoder's table is one entry behind the encoder's, which is why the thresholds are one higher here.
    private static int Width(int next, int earlyChange)
    {
        var last = next - 1 + earlyChange;
        return last >= 2048 ? 12 : last >= 1024 ? 11 : last >= 512 ? 10 : 9;
    }

    private static void Put(List<bool> bits, int code, int width)
    {
        for (var i = width - 1; i >= 0; i--) bits.Add(((code >> i) & 1) != 0);
    }

    private static byte[] Pack(List<bool> bits)
    {
        var bytes = new byte[(bits.Count + 7) / 8];
        for (var i = 0; i < bits.Count; i++)
            if (bits[i]) bytes[i / 8] |= (byte)(0x80 >> (i % 8));
        return bytes;
    }
}
