using System.Text;

namespace Lakwerk.Intake.Mail;

/// <summary>
/// Reads the addresses of a header field (RFC 5322, 3.4): names with or without quotes, comments, groups, semicolons instead of
/// commas. What is no address at all is kept as a name, so that nobody disappears from a list of recipients.
/// </summary>
public static class AddressList
{
    private const int MostAddresses = 20_000;

    public static IReadOnlyList<MailAddress> Parse(string? raw)
    {
        var list = new List<MailAddress>();
        if (raw is null) return list;
        foreach (var piece in Pieces(raw))
        {
            if (list.Count >= MostAddresses) break;
            if (One(piece) is { } address) list.Add(address);
        }

        return list;
    }

    /// <summary>Cuts at commas and semicolons outside quotes, angle brackets and comments; a group's name is dropped.</summary>
    private static IEnumerable<string> Pieces(string raw)
    {
        var start = 0;
        var (quoted, angle, comment) = (false, false, 0);
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (c == '\\' && (quoted || comment > 0)) i++;
            else if (c == '"' && comment == 0) quoted = !quoted;
            else if (quoted) continue;
            else if (c == '(') comment++;
            else if (c == ')' && comment > 0) comment--;
            else if (comment > 0) continue;
            else if (c == '<') angle = true;
            else if (c == '>') angle = false;
            else if (c == ':' && !angle && IsGroupName(raw.AsSpan(start, i - start))) start = i + 1;
            else if (c is ',' or ';' && !(angle && c == ';' && raw.IndexOf('>', i) is < 0))
            {
                yield return raw[start..i];
                start = i + 1;
                angle = false;
            }
        }

        yield return raw[start..];
    }

    private static bool IsGroupName(ReadOnlySpan<char> text) => !text.IsWhiteSpace() && text.IndexOfAny('@', '=') < 0;

    private static MailAddress? One(string piece)
    {
        var (text, comment) = WithoutComments(piece);
        var open = text.LastIndexOf('<');
        if (open >= 0)
        {
            var close = text.IndexOf('>', open);
            var address = (close < 0 ? text[(open + 1)..] : text[(open + 1)..close]).Trim();
            var name = Unquote(text[..open]);
            return Made(name.Length > 0 ? name : comment, HeaderText.Decode(address));
        }

        var plain = Unquote(text);
        return plain.Contains('@', StringComparison.Ordinal) && !plain.Contains(' ', StringComparison.Ordinal) ? Made(comment, plain) : Made(plain.Length > 0 ? plain : comment, "");
    }

    private static MailAddress? Made(string name, string address)
    {
        if (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) address = address[7..];
        return name.Length == 0 && address.Length == 0 ? null : new MailAddress(name == address ? "" : name, address);
    }

    private static (string Text, string Comment) WithoutComments(string piece)
    {
        if (!piece.Contains('(', StringComparison.Ordinal)) return (piece, "");
        var (text, comment) = (new StringBuilder(), new StringBuilder());
        var (depth, quoted) = (0, false);
        foreach (var c in piece)
        {
            if (c == '"' && depth == 0) quoted = !quoted;
            if (c == '(' && !quoted && depth++ == 0) continue;
            if (c == ')' && !quoted && depth > 0 && --depth == 0) continue;
            (depth > 0 ? comment : text).Append(c);
        }

        // "Jansen (BZK) <…>": the comment is part of how the person is named.
        var outside = text.ToString();
        return outside.Contains('<', StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(outside[..outside.IndexOf('<', StringComparison.Ordinal)])
            ? (piece, "")
            : (outside, HeaderText.Decode(comment.ToString().Trim()));
    }

    private static string Unquote(string text)
    {
        text = text.Trim();
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length) plain.Append(text[++i]);
            else if (text[i] != '"') plain.Append(text[i]);
        }

        return HeaderText.Decode(plain.ToString()).Trim().Trim('\'');
    }
}
