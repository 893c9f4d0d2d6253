using System.Globalization;
using System.Text;

namespace Lakwerk.Pdf.Objects;

/// <content>Opening: header, cross-reference, trailer, catalog, and their repair.</content>
public sealed partial class PdfDocument
{
    private const int HeaderWindow = 1024;
    private const int TailWindow = 1024 * 1024;
    private const int MostTrailers = 4096;
    private long _junkLength;
    private bool _isRebuilt;

    /// <summary>Bytes of junk in front of the header; offsets of such files usually count from the header.</summary>
    internal long JunkLength => _junkLength;

    private void ReadStructure()
    {
        ReadHeader();
        if (!TryReadXref()) Rebuild("The cross-reference cannot be read.");
        if (!TryReadCatalog() && !_isRebuilt)
        {
            Rebuild("The document has no usable catalog.");
            TryReadCatalog();
        }

        if (Catalog.Count == 0 && !TryFindCatalog())
            throw new PdfException(PdfErrorCode.NotAPdf, "The file is not a PDF, or so damaged that it has no catalog left.");
        if (Catalog.Name("Version") is { Length: > 0 } version && string.CompareOrdinal(version, Version) > 0) Version = version;
    }

    private void ReadHeader()
    {
        var window = Source.Window(0, HeaderWindow);
        var at = window.IndexOf("%PDF-"u8);
        if (at < 0)
        {
            Mend(new PdfWarning(PdfErrorCode.NotAPdf, "The file does not start with %PDF.", null, 0));
            return;
        }

        _junkLength = at;
        var digits = window[(at + 5)..];
        var end = 0;
        while (end < digits.Length && end < 4 && digits[end] is (byte)'.' or (>= (byte)'0' and <= (byte)'9')) end++;
        Version = Encoding.ASCII.GetString(digits[..end]);
    }

    private bool TryReadXref()
    {
        if (StartXref() is not { } offset) return false;
        var reader = new XrefReader(this, _reader, _table);
        var complete = reader.ReadChain(offset);
        Trailer = reader.Trailer;
        if (!complete && reader.Sections.Count > 0 && Trailer.Raw("Root") is not PdfNull)
        {
            // The newest section is sound: keep it, and let the scan find only what older ones would have told.
            NeedRepair("An older cross-reference section cannot be read.");
            AddScanned();
            OpenSecurity();
            AddStreamObjects();
            return true;
        }

        if (complete) OpenSecurity();
        return complete;
    }

    private long? StartXref()
    {
        var at = ByteSearch.FindLast(Source, "startxref"u8, Math.Max(0, Source.Length - TailWindow), Source.Length);
        if (at < 0) return null;
        var window = Source.Window(at + 9, 64);
        var position = ByteSyntax.SkipWhiteSpace(window, 0);
        return ByteSyntax.TryReadNumber(window, ref position, out var offset) ? offset : null;
    }

    private bool TryReadCatalog()
    {
        if (Trailer["Root"] is not PdfDictionary catalog || !catalog.Has("Pages")) return false;
        Catalog = catalog;
        return true;
    }

    /// <summary>Forgets the cross-reference and takes what a scan of the file finds; the last of several versions counts.</summary>
    private void Rebuild(string reason)
    {
        NeedRepair(reason);
        _isRebuilt = true;
        _table.Clear();
        _objects.Clear();
        _objectStreams.Clear();
        _security = null;
        AddScanned();
        var trailers = new XrefReader(this, _reader, _table);
        for (var i = Scan().Trailers.Count - 1; i >= Math.Max(0, Scan().Trailers.Count - MostTrailers); i--)
            if (_reader.ReadDictionary(Scan().Trailers[i], out _) is { } trailer) trailers.Merge(trailer);
        for (var i = Scan().XrefStreams.Count - 1; i >= Math.Max(0, Scan().XrefStreams.Count - MostTrailers); i--)
            if (Load(Scan().XrefStreams[i]) is PdfStream stream) trailers.Merge(stream.Dictionary);
        Trailer = trailers.Trailer;
        OpenSecurity();
        AddStreamObjects();
    }

    private void AddScanned()
    {
        var objects = Scan().Objects;
        for (var number = 0; number < objects.End; number++)
            if (objects[number].Kind != XrefKind.Unknown) _table.Add(number, objects[number]);
    }

    /// <summary>Enters the objects within object streams; those of later streams replace those of earlier ones.</summary>
    private void AddStreamObjects()
    {
        foreach (var id in Scan().ObjectStreams)
        {
            if (LoadObjectStream(id.Number) is not { } stream) continue;
            var index = 0;
            foreach (var number in stream.Numbers)
            {
                if (_table.Allows(number) && _table[number].Kind is XrefKind.Unknown or XrefKind.InStream)
                    _table.Set(number, new XrefEntry(XrefKind.InStream, id.Number, index));
                index++;
            }
        }
    }

    private bool TryFindCatalog()
    {
        if (IsStrict) return false;
        foreach (var id in ObjectIds)
        {
            Cancellation.ThrowIfCancellationRequested();
            if (Load(id) is not PdfDictionary dictionary || dictionary.Name("Type") != "Catalog" || !dictionary.Has("Pages")) continue;
            NeedRepair(string.Create(CultureInfo.InvariantCulture, $"The trailer names no catalog; object {id} is taken for it."));
            Catalog = dictionary;
            Trailer.Set("Root", new PdfReference(id, this));
            return true;
        }

        return false;
    }
}
