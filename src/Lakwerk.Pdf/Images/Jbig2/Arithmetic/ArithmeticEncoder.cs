using System.Buffers;

namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>The MQ encoder, mirror of <see cref="ArithmeticDecoder"/> (ITU-T T.88, annex E; ISO/IEC 15444-1, annex C.2).</summary>
internal sealed class ArithmeticEncoder
{
    private const uint Renormalised = 0x8000;
    private const uint Carry = 0x8000000;
    private readonly ArrayBufferWriter<byte> _output = new();
    private uint _code;
    private uint _interval = Renormalised;
    private int _count = 12;

    // The last byte may still take a carry; before the first there is none.
    private int _last = -1;

    /// <summary>Encodes one bit in a context, whose state it moves on (ENCODE).</summary>
    public void Code(ref byte context, int pixel)
    {
        ref readonly var state = ref ArithmeticStates.Table[context];
        uint size = state.Size;
        _interval -= size;
        if (pixel == (context & 1))
        {
            if ((_interval & Renormalised) != 0)
            {
                _code += size;
                return;
            }

            if (_interval < size) _interval = size;
            else _code += size;
            context = state.AfterMoreProbable;
        }
        else
        {
            if (_interval < size) _code += size;
            else _interval = size;
            context = state.AfterLessProbable;
        }

        Renormalise();
    }

    /// <summary>Encodes one bit many times in the same context: the bytes are those of as many single calls.</summary>
    public void CodeRun(ref byte context, int pixel, int count)
    {
        while (count > 0)
        {
            if (pixel == (context & 1))
            {
                // As many of the more probable value as fit before the interval must be renormalised.
                uint size = ArithmeticStates.Table[context].Size;
                var steps = Math.Min((_interval - Renormalised) / size, (uint)count);
                _interval -= steps * size;
                _code += steps * size;
                count -= (int)steps;
                if (count == 0) return;
            }

            Code(ref context, pixel);
            count--;
        }
    }

    /// <summary>Ends the data with its mark and gives it.</summary>
    public ReadOnlySpan<byte> Finish()
    {
        var end = _code + _interval;
        _code |= 0xFFFF;
        if (_code >= end) _code -= Renormalised;
        _code <<= _count;
        PutByte();
        _code <<= _count;
        PutByte();
        if (_last >= 0) Write((byte)_last);
        if (_last != 0xFF) Write(0xFF);
        Write(0xAC);
        return _output.WrittenSpan;
    }

    private void Renormalise()
    {
        do
        {
            _interval <<= 1;
            _code <<= 1;
            if (--_count == 0) PutByte();
        }
        while ((_interval & Renormalised) == 0);
    }

    private void PutByte()
    {
        if (_last != 0xFF && _code >= Carry)
        {
            _last++;
            // The carry is in the byte now.
            _code &= Carry - 1;
        }

        var isStuffed = _last == 0xFF;
        if (_last >= 0) Write((byte)_last);
        _last = (int)(isStuffed ? _code >> 20 : _code >> 19);
        _code &= isStuffed ? 0xFFFFFu : 0x7FFFFu;
        _count = isStuffed ? 7 : 8;
    }

    private void Write(byte value)
    {
        _output.GetSpan(1)[0] = value;
        _output.Advance(1);
    }
}
