namespace Lakwerk.Pdf.Objects.Filters;

/// <summary>RunLengthDecode (ISO 32000-2, 7.4.5).</summary>
internal static class RunLengthFilter
{
    private const int EndOfData = 128;

    public static ReadOnlyMemory<byte> Decode(ReadOnlySpan<byte> data, int limit, ref bool damaged)
    {
        var output = new FilterOutput((int)Math.Min(data.Length * 2L, int.MaxValue), limit);
        for (var at = 0; at < data.Length;)
        {
            int length = data[at++];
            if (length == EndOfData) return output.Finish();
            if (length > EndOfData)
            {
                if (at < data.Length) output.Fill(data[at], 257 - length);
                at++;
            }
            else
            {
                var count = Math.Min(length + 1, data.Length - at);
                output.Add(data.Slice(at, count));
                at += count;
                damaged |= count <= length;
            }
        }

        return output.Finish();
    }
}
