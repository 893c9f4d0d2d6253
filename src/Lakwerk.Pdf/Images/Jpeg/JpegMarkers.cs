namespace Lakwerk.Pdf.Images.Jpeg;

/// <summary>Markers of JPEG (ITU-T T.81, table B.1).</summary>
internal static class JpegMarkers
{
    public const byte EntropyCoded = 0x00;
    public const byte Sof0 = 0xC0;
    public const byte Sof2 = 0xC2;
    public const byte Dht = 0xC4;
    public const byte Jpg = 0xC8;
    public const byte Sof9 = 0xC9;
    public const byte Sof10 = 0xCA;
    public const byte Dac = 0xCC;
    public const byte Sof15 = 0xCF;
    public const byte Rst0 = 0xD0;
    public const byte Rst7 = 0xD7;
    public const byte Soi = 0xD8;
    public const byte Eoi = 0xD9;
    public const byte Sos = 0xDA;
    public const byte Dqt = 0xDB;
    public const byte Dnl = 0xDC;
    public const byte Dri = 0xDD;
    public const byte App0 = 0xE0;
    public const byte App14 = 0xEE;
    public const byte App15 = 0xEF;
    public const byte Com = 0xFE;

    /// <summary>True for the markers that open a frame.</summary>
    public static bool IsFrame(byte marker) => marker is >= Sof0 and <= Sof15 and not (Dht or Jpg or Dac);

    /// <summary>True for markers that stand alone, without a length.</summary>
    public static bool StandsAlone(byte marker) => marker is >= Rst0 and <= Eoi or 0x01;

    /// <summary>True for application data and comments.</summary>
    public static bool IsExtra(byte marker) => marker is >= App0 and <= App15 or Com;
}
