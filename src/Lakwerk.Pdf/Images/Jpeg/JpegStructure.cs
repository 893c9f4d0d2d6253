using System.Buffers.Binary;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images.Jpeg;

/// <summary>
/// What the markers of a JPEG say (ITU-T T.81, annex B). Read before any native code sees the data, so that sizes are
/// checked first.
/// </summary>
internal sealed class JpegStructure
{
    private const int MostScans = 500;
    private const int AdobePayload = 12;
    private readonly int[] _dcQuantisers = new int[4];
    private readonly List<JpegSegment> _segments = [];

    private JpegStructure()
    {
    }

    /// <summary>The marker segments and the entropy-coded data between them, from the first after SOI to the last before EOI.</summary>
    public IReadOnlyList<JpegSegment> Segments => _segments;

    /// <summary>The marker of the frame: baseline, extended, progressive …</summary>
    public byte Frame { get; private set; }

    /// <summary>Bits of a sample.</summary>
    public int Precision { get; private set; }

    /// <summary>Pixels in a row.</summary>
    public int Width { get; private set; }

    /// <summary>Rows.</summary>
    public int Height { get; private set; }

    /// <summary>The components of the frame.</summary>
    public IReadOnlyList<JpegComponent> Components { get; private set; } = [];

    /// <summary>The colour transform that Adobe's APP14 states; null when there is no such marker.</summary>
    public int? AdobeTransform { get; private set; }

    /// <summary>A JFIF marker is there.</summary>
    public bool HasJfif { get; private set; }

    /// <summary>The data ends with an end-of-image marker and nothing behind it, and no segment stood where none may.</summary>
    public bool IsSound { get; private set; }

    /// <summary>True for a progressive frame.</summary>
    public bool IsProgressive => Frame is JpegMarkers.Sof2 or JpegMarkers.Sof10;

    /// <summary>True when the bundled codec can decode the frame: sequential or progressive DCT with 8 bits.</summary>
    public bool IsSupported => Precision == 8 && Frame is >= JpegMarkers.Sof0 and <= JpegMarkers.Sof2 or JpegMarkers.Sof9 or JpegMarkers.Sof10
        && Components.Count is 1 or 3 or 4;

    /// <summary>Reads the structure.</summary>
    /// <exception cref="PdfException">No frame can be found, or there are more scans than any real file has.</exception>
    public static JpegStructure Read(ReadOnlySpan<byte> data)
    {
        var structure = new JpegStructure();
        structure.Walk(data);
        if (structure.Components.Count == 0 || structure.Width == 0 || structure.Height == 0)
            throw new PdfException(PdfErrorCode.Filter, "The JPEG data holds no picture.");
        return structure;
    }

    private void Walk(ReadOnlySpan<byte> data)
    {
        var at = data.IndexOf([(byte)0xFF, JpegMarkers.Soi]);
        if (at < 0) return;
        IsSound = at == 0;
        at += 2;
        var scans = 0;
        while (NextMarker(data, ref at, out var marker))
        {
            if (marker == JpegMarkers.Eoi)
            {
                IsSound &= at == data.Length;
                return;
            }

            if (!ReadSegment(data, marker, ref at)) break;
            if (marker != JpegMarkers.Sos) continue;
            if (++scans > MostScans) throw new PdfException(PdfErrorCode.LimitExceeded, $"The JPEG data has more than {MostScans} scans.");
            PassEntropyCodedData(data, ref at);
        }

        IsSound = false;
    }

    /// <summary>Passes the next marker; anything in front of it that is not one makes the file unsound.</summary>
    private bool NextMarker(ReadOnlySpan<byte> data, ref int at, out byte marker)
    {
        marker = 0;
        while (at + 1 < data.Length)
        {
            if (data[at] == 0xFF && data[at + 1] is not (0 or 0xFF))
            {
                marker = data[at + 1];
                at += 2;
                return true;
            }

            IsSound = false;
            at++;
        }

        return false;
    }

    private bool ReadSegment(ReadOnlySpan<byte> data, byte marker, ref int at)
    {
        if (JpegMarkers.StandsAlone(marker))
        {
            IsSound = false;
            return true;
        }

        if (at + 2 > data.Length) return false;
        int length = BinaryPrimitives.ReadUInt16BigEndian(data[at..]);
        if (length < 2 || at + length > data.Length) return false;
        _segments.Add(new JpegSegment(marker, at - 2, length + 2));
        Interpret(marker, data.Slice(at + 2, length - 2));
        at += length;
        return true;
    }

    private void PassEntropyCodedData(ReadOnlySpan<byte> data, ref int at)
    {
        var start = at;
        while (true)
        {
            var found = data[at..].IndexOf((byte)0xFF);
            if (found < 0 || at + found + 1 >= data.Length)
            {
                at = data.Length;
                break;
            }

            at += found;
            if (data[at + 1] is not (0 or (>= JpegMarkers.Rst0 and <= JpegMarkers.Rst7))) break;
            at += 2;
        }

        _segments.Add(new JpegSegment(JpegMarkers.EntropyCoded, start, at - start));
    }

    private void Interpret(byte marker, ReadOnlySpan<byte> payload)
    {
        if (JpegMarkers.IsFrame(marker)) ReadFrame(marker, payload);
        else if (marker == JpegMarkers.Dqt) ReadQuantisers(payload);
        else if (marker == JpegMarkers.App0 && payload.StartsWith("JFIF\0"u8)) HasJfif = true;
        else if (marker == JpegMarkers.App14 && payload.Length >= AdobePayload && payload.StartsWith("Adobe"u8)) AdobeTransform = payload[11];
    }

    private void ReadFrame(byte marker, ReadOnlySpan<byte> payload)
    {
        if (Components.Count > 0 || payload.Length < 6 || payload.Length < 6 + 3 * payload[5])
        {
            IsSound = false;
            return;
        }

        Frame = marker;
        Precision = payload[0];
        Height = BinaryPrimitives.ReadUInt16BigEndian(payload[1..]);
        Width = BinaryPrimitives.ReadUInt16BigEndian(payload[3..]);
        var components = new JpegComponent[payload[5]];
        for (var i = 0; i < components.Length; i++)
        {
            var entry = payload.Slice(6 + 3 * i, 3);
            components[i] = new JpegComponent(entry[0], entry[1] >> 4, entry[1] & 15, _dcQuantisers[entry[2] & 3]);
            IsSound &= entry[1] >> 4 is >= 1 and <= 4 && (entry[1] & 15) is >= 1 and <= 4;
        }

        Components = components;
    }

    private void ReadQuantisers(ReadOnlySpan<byte> payload)
    {
        while (payload.Length > 0)
        {
            var isWide = payload[0] >> 4 != 0;
            var size = 1 + (isWide ? 128 : 64);
            if (payload.Length < size)
            {
                IsSound = false;
                return;
            }

            // Tables after the frame header may still concern it, but real files state them before.
            _dcQuantisers[payload[0] & 3] = isWide ? BinaryPrimitives.ReadUInt16BigEndian(payload[1..]) : payload[1];
            payload = payload[size..];
        }
    }
}
