using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts.Metrics;

/// <summary>Widths and vertical metrics of a CID font (ISO 32000-2, 9.7.4.3), in thousandths of an em.</summary>
internal sealed class CidMetrics
{
    private const double DefaultWidth = 1000;
    private const double DefaultOriginY = 880;
    private const double DefaultAdvance = -1000;
    private const int MaxCid = 0xFFFF;
    private const int MaxVerticalRanges = 100_000;
    private readonly double[]?[] _widthPages = new double[]?[256];
    private readonly Dictionary<int, CidVertical> _vertical = [];
    private readonly List<(int First, int Last, CidVertical Metrics)> _verticalRanges = [];
    private readonly double _defaultWidth;
    private readonly double _defaultAdvance;
    private readonly double _defaultOriginY;

    public CidMetrics(PdfDictionary font)
    {
        _defaultWidth = font.Number("DW", DefaultWidth);
        var vertical = font.Array("DW2");
        _defaultOriginY = vertical?.Number(0, DefaultOriginY) ?? DefaultOriginY;
        _defaultAdvance = vertical?.Number(1, DefaultAdvance) ?? DefaultAdvance;
        if (font.Array("W") is { } widths) ReadWidths(widths);
        if (font.Array("W2") is { } verticals) ReadVerticals(verticals);
    }

    /// <summary>The horizontal advance w0 of a CID.</summary>
    public double Width(int cid) => OwnWidth(cid) ?? _defaultWidth;

    /// <summary>The width that W gives a CID, or null where the default serves.</summary>
    public double? OwnWidth(int cid) =>
        cid is >= 0 and <= MaxCid && _widthPages[cid >> 8] is { } page && !double.IsNaN(page[cid & 0xFF]) ? page[cid & 0xFF] : null;

    /// <summary>The vertical metrics that W2 gives a CID, or null where the defaults serve.</summary>
    public CidVertical? OwnVertical(int cid)
    {
        if (_vertical.TryGetValue(cid, out var own)) return own;
        for (var i = _verticalRanges.Count - 1; i >= 0; i--)
            if (cid >= _verticalRanges[i].First && cid <= _verticalRanges[i].Last) return _verticalRanges[i].Metrics;
        return null;
    }

    /// <summary>The vertical metrics of a CID.</summary>
    public CidVertical Vertical(int cid) => OwnVertical(cid) ?? new CidVertical(_defaultAdvance, Width(cid) / 2, _defaultOriginY);

    private void ReadWidths(PdfArray widths)
    {
        for (var i = 0; i + 1 < widths.Count;)
        {
            if (widths[i] is not PdfNumber first)
            {
                i++;
            }
            else if (widths[i + 1] is PdfArray list)
            {
                for (var k = 0; k < list.Count && k <= MaxCid; k++) SetWidth((long)first.AsInt + k, list.Number(k));
                i += 2;
            }
            else
            {
                if (i + 2 >= widths.Count) return;
                var width = widths.Number(i + 2);
                var last = Math.Min(MaxCid, (widths[i + 1] as PdfNumber)?.AsInt ?? -1);
                for (var cid = Math.Max(0, first.AsInt); cid <= last; cid++) SetWidth(cid, width);
                i += 3;
            }
        }
    }

    private void SetWidth(long cid, double width)
    {
        if (cid is < 0 or > MaxCid) return;
        ref var page = ref _widthPages[cid >> 8];
        if (page is null)
        {
            page = new double[256];
            Array.Fill(page, double.NaN);
        }

        page[cid & 0xFF] = width;
    }

    private void ReadVerticals(PdfArray metrics)
    {
        for (var i = 0; i + 1 < metrics.Count;)
        {
            if (metrics[i] is not PdfNumber first)
            {
                i++;
            }
            else if (metrics[i + 1] is PdfArray list)
            {
                for (var k = 0; k + 2 < list.Count && k <= 3 * MaxCid; k += 3)
                    _vertical[first.AsInt + (k / 3)] = new CidVertical(list.Number(k), list.Number(k + 1), list.Number(k + 2));
                i += 2;
            }
            else
            {
                if (i + 4 >= metrics.Count || _verticalRanges.Count >= MaxVerticalRanges) return;
                var last = (metrics[i + 1] as PdfNumber)?.AsInt ?? -1;
                _verticalRanges.Add((first.AsInt, last, new CidVertical(metrics.Number(i + 2), metrics.Number(i + 3), metrics.Number(i + 4))));
                i += 5;
            }
        }
    }
}
