using System.Globalization;
using System.Text;

namespace Lakwerk.Intake.Mail;

/// <summary>
/// A structured field: its value and its parameters, with continuations and charsets (RFC 2231). Encoded words in a parameter,
/// which the standard forbids and half the world writes, are decoded too, and unquoted file names may have blanks.
/// </summary>
public sealed class MimeParameters
{
    private const int MostSegments = 1000;
    private readonly Dictionary<string, string> _values;

    private MimeParameters(string value, Dictionary<string, string> values)
    {
        Value = value;
        _values = values;
    }

    /// <summary>What stands before the first semicolon, in lower case.</summary>
    public string Value { get; }

    public string? this[string name] => _values.GetValueOrDefault(name);

    public static MimeParameters Parse(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var end = raw.AsSpan().IndexOf(';');
        var value = (end < 0 ? raw : raw[..end]).Trim().ToLowerInvariant();
        var segments = new Dictionary<string, SortedList<int, Segment>>(StringComparer.OrdinalIgnoreCase);
        var plain = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var at = end < 0 ? raw.Length : end + 1;
        for (var count = 0; at < raw.Length && count < MostSegments; count++)
        {
            var (name, text, next) = ReadOne(raw, at);
            at = next;
            if (name.Length > 0) Sort(name, text, segments, plain);
        }

        return new MimeParameters(value, Join(segments, plain));
    }

    private static (string Name, string Text, int Next) ReadOne(string raw, int at)
    {
        while (at < raw.Length && (char.IsWhiteSpace(raw[at]) || raw[at] == ';')) at++;
        var nameEnd = raw.AsSpan(at).IndexOfAny('=', ';');
        if (nameEnd < 0) return ("", "", raw.Length);
        var name = raw.Substring(at, nameEnd).Trim();
        at += nameEnd;
        if (raw[at] == ';') return ("", "", at + 1);
        at++;
        while (at < raw.Length && char.IsWhiteSpace(raw[at])) at++;
        if (at < raw.Length && raw[at] == '"')
        {
            var text = Quoted(raw, ref at);
            return (name, text, at);
        }

        var end = raw.AsSpan(at).IndexOf(';');
        end = end < 0 ? raw.Length : at + end;
        return (name, raw[at..end].Trim(), end);
    }

    private static string Quoted(string raw, ref int at)
    {
        var text = new StringBuilder();
        for (at++; at < raw.Length && raw[at] != '"'; at++)
        {
            // Windows programs write paths with single backslashes; only a quote or a backslash is really escaped.
            if (raw[at] == '\\' && at + 1 < raw.Length && raw[at + 1] is '"' or '\\') at++;
            text.Append(raw[at]);
        }

        while (at < raw.Length && raw[at] != ';') at++;
        return text.ToString();
    }

    /// <summary>name, name*, name*0, name*0*: the star says what kind of piece it is.</summary>
    private static void Sort(string name, string text, Dictionary<string, SortedList<int, Segment>> segments, Dictionary<string, string> plain)
    {
        var star = name.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
        {
            plain.TryAdd(name, text);
            return;
        }

        var isEncoded = name.EndsWith('*');
        var digits = name[(star + 1)..].TrimEnd('*');
        if (!int.TryParse(digits.Length == 0 ? "0" : digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return;
        var key = name[..star];
        if (!segments.TryGetValue(key, out var pieces)) segments[key] = pieces = [];
        pieces.TryAdd(number, new Segment(text, isEncoded));
    }

    private static Dictionary<string, string> Join(Dictionary<string, SortedList<int, Segment>> segments, Dictionary<string, string> plain)
    {
        var values = plain.ToDictionary(pair => pair.Key, pair => HeaderText.Decode(pair.Value), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, pieces) in segments) values[name] = JoinPieces(pieces.Values);
        return values;
    }

    private static string JoinPieces(IList<Segment> pieces)
    {
        var charset = "";
        var bytes = new List<byte>();
        for (var i = 0; i < pieces.Count; i++)
        {
            var text = pieces[i].Text;
            if (i == 0 && pieces[i].IsEncoded && text.Split('\'', 3) is [var label, _, var rest]) (charset, text) = (label, rest);
            bytes.AddRange(pieces[i].IsEncoded ? Percent(text) : Encoding.Latin1.GetBytes(text));
        }

        var joined = bytes.ToArray();
        return charset.Length == 0 ? HeaderText.Decode(Encoding.Latin1.GetString(joined)) : Charsets.Decode(joined, charset);
    }

    private static byte[] Percent(string text)
    {
        var output = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var b))
            {
                output.Add(b);
                i += 2;
            }
            else
            {
                output.Add((byte)text[i]);
            }
        }

        return [.. output];
    }

    private readonly record struct Segment(string Text, bool IsEncoded);
}
