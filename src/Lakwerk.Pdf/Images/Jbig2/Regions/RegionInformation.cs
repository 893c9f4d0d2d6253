namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>Where a region lies on the page (ITU-T T.88, 7.4.1).</summary>
internal readonly record struct RegionInformation(uint Width, uint Height, uint X, uint Y, CombinationOperator Operator)
{
    /// <summary>Reads the seventeen bytes at the head of each region segment.</summary>
    public static RegionInformation Read(CodeReader reader)
    {
        uint width = reader.ReadUInt32(), height = reader.ReadUInt32(), x = reader.ReadUInt32(), y = reader.ReadUInt32();
        return new RegionInformation(width, height, x, y, (CombinationOperator)(reader.ReadByte() & 7));
    }
}
