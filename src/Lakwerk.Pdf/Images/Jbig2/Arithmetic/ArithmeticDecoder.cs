namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>The MQ decoder (ITU-T T.88, annex E). Behind the end of the data come ones, as the standard says.</summary>
internal sealed class ArithmeticDecoder
{
    private const uint Renormalised = 0x8000;
    private readonly ReadOnlyMemory<byte> _data;
    private int _position;
    private uint _code;
    private uint _interval;
    private int _count;

    /// <summary>Starts decoding (INITDEC).</summary>
    public ArithmeticDecoder(ReadOnlyMemory<byte> data)
    {
        _data = data;
        _code = (uint)ByteAt(0) << 16;
        ReadByte();
        _code <<= 7;
        _count -= 7;
        _interval = Renormalised;
    }

    /// <summary>Decodes one bit in a context, whose state it moves on (DECODE).</summary>
    public int Decode(ref byte context)
    {
        ref readonly var state = ref ArithmeticStates.Table[context];
        uint size = state.Size;
        _interval -= size;
        int bit = context & 1;
        if (_code >> 16 < size)
        {
            // The less probable part, unless it has grown larger than the other.
            if (_interval < size)
            {
                context = state.AfterMoreProbable;
            }
            else
            {
                bit ^= 1;
                context = state.AfterLessProbable;
            }

            _interval = size;
        }
        else
        {
            _code -= size << 16;
            if ((_interval & Renormalised) != 0) return bit;
            if (_interval < size)
            {
                bit ^= 1;
                context = state.AfterLessProbable;
            }
            else
            {
                context = state.AfterMoreProbable;
            }
        }

        do
        {
            if (_count == 0) ReadByte();
            _interval <<= 1;
            _code <<= 1;
            _count--;
        }
        while ((_interval & Renormalised) == 0);

        return bit;
    }

    private int ByteAt(int position) => position < _data.Length ? _data.Span[position] : 0xFF;

    private void ReadByte()
    {
        if (ByteAt(_position) == 0xFF)
        {
            var next = ByteAt(_position + 1);
            if (next > 0x8F)
            {
                // A marker: it is not passed, and ones follow.
                _code += 0xFF00;
                _count = 8;
            }
            else
            {
                _position++;
                _code += (uint)next << 9;
                _count = 7;
            }
        }
        else
        {
            _position++;
            _code += (uint)ByteAt(_position) << 8;
            _count = 8;
        }
    }
}
