namespace Lakwerk.Pdf.Images.Jpx;

/// <summary>A box of the JP2 container (ISO/IEC 15444-1, I.4).</summary>
/// <param name="Type">The four characters.</param>
/// <param name="Start">First byte of its content.</param>
/// <param name="Length">Bytes of its content.</param>
internal readonly record struct JpxBox(string Type, int Start, int Length)
{
    /// <summary>Cuts a run of bytes into boxes; false when they do not fit one another exactly.</summary>
    public static bool TryReadAll(ReadOnlySpan<byte> data, int start, int end, List<JpxBox> boxes)
    {
        while (start < end)
        {
            if (end - start < 8) return false;
            long length = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(data[start..]);
            var header = 8;
            if (length == 1)
            {
                if (end - start < 16) return false;
                var stated = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(data[(start + 8)..]);
                if (stated > int.MaxValue) return false;
                length = (long)stated;
                header = 16;
            }
            else if (length == 0)
            {
                length = end - start;
            }

            if (length < header || length > end - start) return false;
            boxes.Add(new JpxBox(System.Text.Encoding.Latin1.GetString(data.Slice(start + 4, 4)), start + header, (int)length - header));
            start += (int)length;
        }

        return true;
    }
}
