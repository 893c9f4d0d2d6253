using System.Text;

namespace Lakwerk.Intake.Mail;

/// <summary>
/// Decodes encoded words (RFC 2047) as mail programs really write them: adjacent words are joined before their bytes become
/// characters, because many split a character between two; blanks and question marks inside a word, missing padding and a
/// missing end are forgiven; bytes above 127 without any label are taken as UTF-8 or Windows-1252.
/// </summary>
public static class HeaderText
{
    /// <summary>A raw value (one char a byte) as text, white space at line folds made one blank.</summary>
    public static string Decode(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var output = new StringBuilder(raw.Length);
        var pending = new PendingBytes(output);
        var plainStart = 0;
        for (var at = 0; at < raw.Length;)
        {
            var open = raw.IndexOf("=?", at, StringComparison.Ordinal);
            if (open < 0) break;
            if (!TryReadWord(raw, open, out var word))
            {
                at = open + 2;
                continue;
            }

            // White space between two encoded words belongs to the folding, not to the text.
            var between = raw.AsSpan(plainStart, open - plainStart);
            if (!(pending.FollowsWord && between.IsWhiteSpace())) pending.AddPlain(between);
            pending.AddWord(word.Charset, word.Bytes);
            plainStart = at = word.End;
        }

        pending.AddPlain(raw.AsSpan(plainStart));
        pending.Flush();
        return Tidy(output);
    }

    /// <summary>Raw bytes of a header without encoded words.</summary>
    internal static string Plain(ReadOnlySpan<char> raw)
    {
        if (!raw.ContainsAnyInRange('\x80', '\xFF') && !raw.Contains('\x1B')) return raw.ToString();
        return Charsets.Guess(Encoding.Latin1.GetBytes(raw.ToArray()));
    }

    private static bool TryReadWord(string raw, int open, out Word word)
    {
        word = default;
        var charsetEnd = raw.IndexOf('?', open + 2);
        if (charsetEnd < 0 || charsetEnd + 2 >= raw.Length || raw[charsetEnd + 2] != '?' || charsetEnd - open > 80) return false;
        var charset = raw[(open + 2)..charsetEnd];
        if (charset.Length == 0 || charset.Contains(' ', StringComparison.Ordinal)) return false;
        var star = charset.IndexOf('*', StringComparison.Ordinal);
        if (star >= 0) charset = charset[..star];
        var start = charsetEnd + 3;
        var close = Close(raw, start, out var end);
        var content = raw.AsSpan(start, close - start);
        switch (raw[charsetEnd + 1])
        {
            case 'B' or 'b':
                word = new Word(charset, TransferEncoding.Base64(content), end);
                return true;
            case 'Q' or 'q':
                word = new Word(charset, TransferEncoding.QWord(content), end);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Where a word's text ends. A word that was cut off ends with its line.</summary>
    private static int Close(string raw, int start, out int end)
    {
        var close = raw.IndexOf("?=", start, StringComparison.Ordinal);
        // "=?utf-8?Q?=C3?=": the first ?= may be the Q encoding's own "=C3" right after the mark.
        if (close == start && start + 2 < raw.Length && raw.IndexOf("?=", start + 1, StringComparison.Ordinal) is > 0 and var later && Uri.IsHexDigit(raw[start + 2])) close = later;
        var next = raw.IndexOf("=?", start, StringComparison.Ordinal);
        if (close < 0 || (next >= 0 && next < close - 1 && LooksLikeWord(raw, next)))
        {
            end = next >= 0 && LooksLikeWord(raw, next) ? next : raw.Length;
            return end;
        }

        end = close + 2;
        return close;
    }

    private static bool LooksLikeWord(string raw, int at)
    {
        var charsetEnd = raw.IndexOf('?', at + 2);
        return charsetEnd > at + 2 && charsetEnd + 2 < raw.Length && raw[charsetEnd + 1] is 'B' or 'b' or 'Q' or 'q' && raw[charsetEnd + 2] == '?'
            && raw.AsSpan(at + 2, charsetEnd - at - 2).IndexOfAny(' ', '=') < 0;
    }

    /// <summary>Control characters would break lines of whatever shows the value.</summary>
    private static string Tidy(StringBuilder text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsControl(text[i])) text[i] = ' ';
        return text.ToString().Trim();
    }

    private readonly record struct Word(string Charset, byte[] Bytes, int End);

    /// <summary>Bytes of encoded words that wait for the next word, which may hold the rest of a character.</summary>
    private sealed class PendingBytes(StringBuilder output)
    {
        private readonly List<byte> _bytes = [];
        private string _charset = "";

        public bool FollowsWord { get; private set; }

        public void AddPlain(ReadOnlySpan<char> text)
        {
            Flush();
            output.Append(Plain(text));
            if (!text.IsEmpty) FollowsWord = false;
        }

        public void AddWord(string charset, byte[] bytes)
        {
            if (!_charset.Equals(charset, StringComparison.OrdinalIgnoreCase)) Flush();
            _charset = charset;
            _bytes.AddRange(bytes);
            FollowsWord = true;
        }

        public void Flush()
        {
            if (_bytes.Count > 0) output.Append(Charsets.Decode([.. _bytes], _charset));
            _bytes.Clear();
            _charset = "";
        }
    }
}
