using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Detectors;

/// <summary>Groups of digits that stand together as one telephone number may: blanks, dashes, dots, slashes, brackets, one line end.</summary>
internal sealed class PhoneGroups
{
    private const int MostDigits = 15;
    private const int MostGroups = 9;
    private const int LongestGap = 4;

    private readonly char[] _digits = new char[MostDigits + 1];
    private readonly List<(int DigitCount, int End)> _boundaries = [];
    private int _count;
    private int _countryLength;

    public PhoneGroups(ScannedText text, int index, int skip)
    {
        var runs = text.Digits;
        for (var i = index; i < runs.Count && i - index < MostGroups; i++)
        {
            if (i > index && !IsGap(text.Slice(runs[i - 1].End, runs[i].Start))) break;
            var run = runs[i];
            if (_count + run.Length - skip > MostDigits + 1 || char.IsAsciiLetter(text[run.End])) break;
            foreach (var digit in text.Slice(run.Start + Math.Min(skip, run.Length), run.End)) _digits[_count++] = digit;
            skip = 0;
            _boundaries.Add((_count, run.End));
        }
    }

    public ReadOnlySpan<char> Digits => _digits.AsSpan(0, _count);

    /// <summary>The end of the group that completes a number of one of the lengths that the digits allow; shortens <see cref="Digits"/> to it.</summary>
    public int? EndAfter(Func<string, int[]> lengthsOf)
    {
        var lengths = lengthsOf(new string(Digits));
        foreach (var length in lengths)
        {
            foreach (var (digitCount, end) in _boundaries)
            {
                if (digitCount != length) continue;
                _count = length;
                return end;
            }
        }

        return null;
    }

    public bool ReadCountryCode(out int code)
    {
        code = 0;
        for (var length = 1; length <= 3 && length <= _count; length++)
        {
            code = code * 10 + (_digits[length - 1] - '0');
            if (!CountryCallingCodes.IsKnown(code)) continue;
            _countryLength = length;
            return true;
        }

        return false;
    }

    /// <summary>+31: nine digits, or ten with the zero that belongs to national dialling; service numbers are shorter.</summary>
    public int? EndOfDutch()
    {
        var trunk = _count > _countryLength && _digits[_countryLength] == '0' ? 1 : 0;
        var national = _countryLength + trunk;
        var wanted = national + (Digits[national..].StartsWith("97") ? 11 : 9);
        return BoundaryAt(wanted) ?? BoundaryAt(national + 9) ?? (Digits[national..].StartsWith("800") || Digits[national..].StartsWith("90") ? BoundaryAt(national + 7) : null);
    }

    public int? EndOfForeign(int code)
    {
        var (least, most) = CountryCallingCodes.Lengths(code);
        var trunk = code != 39 && _count > _countryLength && _digits[_countryLength] == '0' ? 1 : 0;
        int? best = null;
        foreach (var (digitCount, end) in _boundaries)
        {
            var national = digitCount - _countryLength - trunk;
            if (national >= least && national <= most) best = end;
        }

        return best;
    }

    private int? BoundaryAt(int digitCount)
    {
        foreach (var boundary in _boundaries)
        {
            if (boundary.DigitCount == digitCount) return boundary.End;
        }

        return null;
    }

    private static bool IsGap(ReadOnlySpan<char> gap)
    {
        if (gap.Length > LongestGap) return false;
        int lineEnds = 0, marks = 0;
        foreach (var c in gap)
        {
            if (c == '\n') lineEnds++;
            else if (c is '-' or '.' or '/') marks++;
            else if (c is not (' ' or '(' or ')')) return false;
        }

        return lineEnds <= 1 && marks <= 1;
    }
}
