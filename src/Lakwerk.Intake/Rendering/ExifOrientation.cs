using System.Buffers.Binary;

namespace Lakwerk.Intake.Rendering;

/// <summary>The turn that a camera noted: tag 274 of the first directory. Mirrored ones are shown unmirrored sideways only.</summary>
internal static class ExifOrientation
{
    private const int Tag = 274;
    private const int MostEntries = 512;

    public static int Turn(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return 0;
        var little = tiff[0] == 'I';
        var directory = (int)Math.Min(U32(tiff[4..], little), int.MaxValue);
        if (directory < 8 || directory > tiff.Length - 2) return 0;
        var count = Math.Min(MostEntries, (int)U16(tiff[directory..], little));
        for (var i = 0; i < count; i++)
        {
            var entry = directory + 2 + (i * 12);
            if (entry + 12 > tiff.Length) return 0;
            if (U16(tiff[entry..], little) == Tag) return Degrees(U16(tiff[(entry + 8)..], little));
        }

        return 0;
    }

    public static int Degrees(int orientation) => orientation switch
    {
        3 or 4 => 180,
        5 or 6 => 90,
        7 or 8 => 270,
        _ => 0,
    };

    private static ushort U16(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint U32(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
