namespace Lakwerk.Pdf.Objects.Security;

/// <summary>The RC4 cipher of old files; the framework has none. Encrypting and decrypting are the same.</summary>
internal static class Rc4
{
    public static byte[] Transform(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data)
    {
        Span<byte> state = stackalloc byte[256];
        Schedule(key, state);
        var output = new byte[data.Length];
        byte a = 0, b = 0;
        for (var i = 0; i < data.Length; i++)
        {
            a++;
            var x = state[a];
            b += x;
            var y = state[b];
            state[a] = y;
            state[b] = x;
            output[i] = (byte)(data[i] ^ state[(byte)(x + y)]);
        }

        return output;
    }

    private static void Schedule(ReadOnlySpan<byte> key, Span<byte> state)
    {
        for (var i = 0; i < 256; i++) state[i] = (byte)i;
        byte other = 0;
        for (var i = 0; i < 256; i++)
        {
            other += (byte)(state[i] + key[i % key.Length]);
            (state[i], state[other]) = (state[other], state[i]);
        }
    }
}
