namespace Lakwerk.Pdf.Images.Ccitt;

/// <summary>
/// Decodes Group 3 (one-dimensional and mixed) and Group 4 fax data (ITU-T T.4 and T.6). A row is a list of the places where
/// the colour changes, so that a row is decoded against the one above without looking at pixels. Damage never stops it:
/// a broken row keeps what was read, and decoding goes on at the next end-of-line pattern where there is one.
/// </summary>
internal ref struct CcittDecoder
{
    // Reading b1 and b2 may look this far behind the last change of the row above.
    private const int Sentinels = 4;
    private const int EndOfLineBits = 12;
    private const int EndOfLinePattern = 1;

    private readonly CcittParameters _parameters;
    private readonly int _columns;
    private BitReader _reader;
    private int[] _above;
    private int[] _current;
    private int _count;
    private bool _next2D;
    private int _damagedInARow;

    private CcittDecoder(ReadOnlySpan<byte> data, CcittParameters parameters)
    {
        _parameters = parameters;
        _columns = parameters.Columns;
        _reader = new BitReader(data);
        _above = new int[_columns + 2 * Sentinels];
        _current = new int[_columns + 2 * Sentinels];
        _above.AsSpan(0, Sentinels).Fill(_columns);
        _next2D = parameters.K < 0;
    }

    /// <summary>Decodes a picture of the given height. The caller has checked columns and height against its limits.</summary>
    public static CcittImage Decode(ReadOnlySpan<byte> data, CcittParameters parameters, int height)
    {
        var bitmap = new Bitmap(parameters.Columns, height);
        var decoder = new CcittDecoder(data, parameters);
        var damaged = decoder.DecodeRows(bitmap);
        return new CcittImage(bitmap, damaged, decoder._reader.BytesPassed);
    }

    private bool DecodeRows(Bitmap bitmap)
    {
        var rows = !_parameters.EndOfBlock && _parameters.Rows > 0 ? Math.Min(bitmap.Height, _parameters.Rows) : bitmap.Height;
        var damaged = false;
        var goesOn = BeginRow(false);
        for (var y = 0; y < rows; y++)
        {
            if (!goesOn) return true;
            var isWhole = _next2D ? DecodeRow2D() : DecodeRow1D();
            Paint(bitmap.Row(y));
            damaged |= Tolerates(isWhole);
            if (!isWhole && _reader.IsAtEnd) return true;
            FinishRow();
            goesOn = BeginRow(!isWhole);
        }

        return damaged;
    }

    /// <summary>True when more damaged rows follow one another than the file says it expects.</summary>
    private bool Tolerates(bool isWhole)
    {
        _damagedInARow = isWhole ? 0 : _damagedInARow + 1;
        return _damagedInARow > _parameters.DamagedRowsBeforeError;
    }

    /// <summary>
    /// Passes what stands between two rows: fill, end-of-line, alignment and the tag of mixed coding.
    /// False at the end of the data or at an end-of-block.
    /// </summary>
    private bool BeginRow(bool resynchronise)
    {
        var sawEndOfLine = false;
        if (_parameters.EndOfLine || !_parameters.EncodedByteAlign) sawEndOfLine = PassEndOfLine(resynchronise);
        if (_parameters.EncodedByteAlign && !sawEndOfLine)
        {
            _reader.AlignToByte();
            // Fill before an end-of-block that is aligned by itself.
            if (_reader.Peek(2 * EndOfLineBits) == ((EndOfLinePattern << EndOfLineBits) | EndOfLinePattern)) sawEndOfLine = PassEndOfLine(false);
        }

        if (_reader.IsAtEnd) return false;
        if (_parameters.K > 0) _next2D = _reader.Read(1) == 0;
        if (!sawEndOfLine || _reader.Peek(EndOfLineBits) != EndOfLinePattern) return true;
        _reader.Skip(EndOfLineBits);
        return false;
    }

    private bool PassEndOfLine(bool resynchronise)
    {
        var start = _reader;
        var search = resynchronise && _parameters.K >= 0;
        while (!_reader.IsAtEnd)
        {
            var bits = _reader.Peek(EndOfLineBits);
            if (bits == EndOfLinePattern)
            {
                _reader.Skip(EndOfLineBits);
                return true;
            }

            if (bits != 0 && !search) return false;
            _reader.Skip(1);
        }

        // Nothing found: the rows may still follow one another without patterns.
        if (search) _reader = start;
        return false;
    }

    private bool DecodeRow1D()
    {
        _count = 0;
        var at = 0;
        var black = false;
        while (at < _columns)
        {
            var run = ReadRun(black);
            if (run < 0) return false;
            at += run;
            AddChange(at);
            black = !black;
        }

        return at == _columns;
    }

    private bool DecodeRow2D()
    {
        _count = 0;
        int a0 = -1, b = 0;
        var black = false;
        while (a0 < _columns)
        {
            while (_above[b] <= a0 && _above[b] < _columns) b += 2;
            var mode = CcittCodes.FindMode(_reader.Peek(CcittCodes.LongestModeCode), out var length);
            if (mode < 0) return false;
            _reader.Skip(length);
            switch ((CcittMode)mode)
            {
                case CcittMode.Pass:
                    a0 = _above[b + 1];
                    break;
                case CcittMode.Horizontal:
                    if (!ReadTwoRuns(ref a0, black)) return false;
                    break;
                default:
                    var a1 = _above[b] + Shift((CcittMode)mode);
                    if (a1 < Math.Max(a0, 0) || a1 > _columns) return false;
                    AddChange(a1);
                    a0 = a1;
                    black = !black;
                    b = b > 0 ? b - 1 : b + 1;
                    break;
            }
        }

        return a0 == _columns;
    }

    private static int Shift(CcittMode mode) => mode <= CcittMode.VerticalRight3
        ? mode - CcittMode.Vertical0
        : CcittMode.VerticalRight3 - mode;

    private bool ReadTwoRuns(ref int a0, bool black)
    {
        var at = Math.Max(a0, 0);
        for (var i = 0; i < 2; i++)
        {
            var run = ReadRun(black ^ (i == 1));
            if (run < 0) return false;
            at += run;
            AddChange(at);
        }

        a0 = at;
        return true;
    }

    /// <summary>The length of a run, or -1 for a wrong code word or a run longer than any row.</summary>
    private int ReadRun(bool black)
    {
        var total = 0;
        while (total <= _columns)
        {
            var index = CcittCodes.FindRun(_reader.Peek(CcittCodes.LongestRunCode), black, out var length);
            if (index < 0) return -1;
            _reader.Skip(length);
            total += CcittCodes.RunAt(index);
            if (index < CcittCodes.FirstMakeUp) return total;
        }

        return -1;
    }

    /// <summary>Notes a change of colour; two at one place cancel out, so that the list always grows strictly.</summary>
    private void AddChange(int at)
    {
        if (at >= _columns) return;
        if (_count > 0 && _current[_count - 1] == at) _count--;
        else _current[_count++] = at;
    }

    private readonly void Paint(Span<byte> row)
    {
        for (var i = 0; i < _count; i += 2)
            BitRows.Fill(row, _current[i], i + 1 < _count ? _current[i + 1] : _columns, true);
    }

    private void FinishRow()
    {
        _current.AsSpan(_count, Sentinels).Fill(_columns);
        (_above, _current) = (_current, _above);
    }
}
