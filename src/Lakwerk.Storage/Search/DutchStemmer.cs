namespace Lakwerk.Storage.Search;

/// <summary>
/// Brings forms of a Dutch word together: fietspaden and fietspad, besluiten and besluit. The algorithm is that of the Snowball
/// project for Dutch, which PostgreSQL's <c>dutch</c> uses too, so that both sizes find the same.
/// </summary>
public static class DutchStemmer
{
    private const int ShortestStart = 3;

    /// <param name="word">A word in lower case.</param>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length < ShortestStart || word.AsSpan().ContainsAnyInRange('0', '9')) return WithoutAccents(word);
        var stemming = new Stemming(Marked(WithoutAccents(word)));
        stemming.Endings();
        stemming.FinalE();
        stemming.Heid();
        stemming.Suffixes();
        stemming.DoubleVowel();
        return stemming.Result;
    }

    private static string WithoutAccents(string word)
    {
        if (!word.AsSpan().ContainsAnyExceptInRange('\0', '\x7f')) return word;
        return string.Create(word.Length, word, static (letters, source) =>
        {
            for (var i = 0; i < letters.Length; i++)
                letters[i] = source[i] switch { 'ä' or 'á' => 'a', 'ë' or 'é' => 'e', 'ï' or 'í' => 'i', 'ö' or 'ó' => 'o', 'ü' or 'ú' => 'u', var other => other };
        });
    }

    /// <summary>Writes y and i in capitals where they are consonants.</summary>
    private static char[] Marked(string word)
    {
        var letters = word.ToCharArray();
        if (letters[0] == 'y') letters[0] = 'Y';
        for (var i = 1; i < letters.Length; i++)
        {
            if (!IsVowel(letters[i - 1])) continue;
            if (letters[i] == 'y') letters[i] = 'Y';
            else if (letters[i] == 'i' && i + 1 < letters.Length && IsVowel(letters[i + 1])) letters[i] = 'I';
        }

        return letters;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'è';

    private ref struct Stemming
    {
        private readonly char[] _letters;
        private readonly int _r1;
        private readonly int _r2;
        private int _length;
        private bool _removedE;

        public Stemming(char[] letters)
        {
            (_letters, _length) = (letters, letters.Length);
            _r1 = RegionAfter(0);
            _r2 = RegionAfter(_r1);
            if (_r1 < ShortestStart) _r1 = ShortestStart;
        }

        public readonly string Result => new string(_letters, 0, _length).Replace('Y', 'y').Replace('I', 'i');

        public void Endings()
        {
            if (Ends("heden"))
            {
                if (InR1(5)) Replace(5, "heid");
            }
            else if (Ends("ene")) RemoveEn(3);
            else if (Ends("en")) RemoveEn(2);
            else if (Ends("se")) RemoveS(2);
            else if (Ends("s")) RemoveS(1);
        }

        public void FinalE()
        {
            _removedE = false;
            if (!Ends("e") || !InR1(1) || _length < 2 || IsVowel(_letters[_length - 2])) return;
            _length--;
            _removedE = true;
            Undouble();
        }

        public void Heid()
        {
            if (!Ends("heid") || !InR2(4) || _length > 4 && _letters[_length - 5] == 'c') return;
            _length -= 4;
            if (Ends("en")) RemoveEn(2);
        }

        public void Suffixes()
        {
            if (Ends("end") || Ends("ing"))
            {
                if (!InR2(3)) return;
                _length -= 3;
                if (Ends("ig") && InR2(2) && !(_length > 2 && _letters[_length - 3] == 'e')) _length -= 2;
                else Undouble();
            }
            else if (Ends("ig"))
            {
                if (InR2(2) && !(_length > 2 && _letters[_length - 3] == 'e')) _length -= 2;
            }
            else if (Ends("lijk"))
            {
                if (!InR2(4)) return;
                _length -= 4;
                FinalE();
            }
            else if (Ends("baar"))
            {
                if (InR2(4)) _length -= 4;
            }
            else if (Ends("bar") && InR2(3) && _removedE) _length -= 3;
        }

        /// <summary>maan → man: the stem of the plural has one vowel.</summary>
        public void DoubleVowel()
        {
            if (_length < 4) return;
            var (before, first, second, last) = (_letters[_length - 4], _letters[_length - 3], _letters[_length - 2], _letters[_length - 1]);
            if (first != second || first is not ('a' or 'e' or 'o' or 'u') || IsVowel(before) || IsVowel(last) || last == 'I') return;
            _letters[_length - 2] = last;
            _length--;
        }

        private void RemoveEn(int suffix)
        {
            var rest = _length - suffix;
            if (!InR1(suffix) || rest < 1 || IsVowel(_letters[rest - 1]) || rest >= 3 && _letters.AsSpan(rest - 3, 3).SequenceEqual("gem")) return;
            _length = rest;
            Undouble();
        }

        private void RemoveS(int suffix)
        {
            var rest = _length - suffix;
            if (InR1(suffix) && rest >= 1 && !IsVowel(_letters[rest - 1]) && _letters[rest - 1] != 'j') _length = rest;
        }

        private void Undouble()
        {
            if (Ends("kk") || Ends("dd") || Ends("tt")) _length--;
        }

        private void Replace(int suffix, string by)
        {
            _length -= suffix;
            by.CopyTo(_letters.AsSpan(_length));
            _length += by.Length;
        }

        private readonly bool Ends(string suffix) => _letters.AsSpan(0, _length).EndsWith(suffix);

        private readonly bool InR1(int suffix) => _length - suffix >= _r1;

        private readonly bool InR2(int suffix) => _length - suffix >= _r2;

        /// <summary>Where the part begins that follows the first consonant after a vowel.</summary>
        private readonly int RegionAfter(int start)
        {
            var i = start;
            while (i < _length && !IsVowel(_letters[i])) i++;
            while (i < _length && IsVowel(_letters[i])) i++;
            return Math.Min(i + 1, _length);
        }
    }
}
