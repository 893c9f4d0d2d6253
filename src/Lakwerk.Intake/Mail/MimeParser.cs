using System.Text;

namespace Lakwerk.Intake.Mail;

/// <summary>
/// Reads a message (RFC 5322) and its parts (RFC 2046). It never refuses: whatever cannot be a header is body, a boundary that
/// is missing ends with what is around it, and what passes a limit stays one unread part with a note. Attached messages are
/// parts with their bytes; whoever wants them parses them in turn.
/// </summary>
public static class MimeParser
{
    private const int LongestBoundary = 1000;

    public static MimePart Parse(ReadOnlyMemory<byte> message, MimeLimits? limits = null) =>
        new Reader(limits ?? MimeLimits.Default).Read(message, "text/plain", 0);

    private sealed class Reader(MimeLimits limits)
    {
        private int _parts;

        public MimePart Read(ReadOnlyMemory<byte> bytes, string defaultType, int depth)
        {
            var notes = new List<string>();
            var fields = ReadFields(bytes.Span, notes, out var bodyStart);
            var part = new MimePart(fields, bytes[bodyStart..]) { DefaultType = defaultType };
            _parts++;
            if (part.IsMultipart) part.Children = Children(part, depth, notes);
            part.Notes = notes;
            return part;
        }

        private List<MimePart> Children(MimePart part, int depth, List<string> notes)
        {
            var boundary = part.Type["boundary"] ?? Boundaries.GuessFrom(part.Body.Span);
            if (string.IsNullOrEmpty(boundary) || boundary.Length > LongestBoundary)
            {
                notes.Add("Een samengesteld deel noemt geen scheiding; het is als één deel gelezen.");
                return [];
            }

            if (depth >= limits.Nesting)
            {
                notes.Add($"Delen zijn dieper dan {limits.Nesting} niveaus genest; de diepere zijn niet gelezen.");
                return [];
            }

            var inner = part.MediaType == "multipart/digest" ? "message/rfc822" : "text/plain";
            var children = new List<MimePart>();
            foreach (var piece in Boundaries.Split(part.Body, boundary))
            {
                if (_parts >= limits.Parts)
                {
                    notes.Add($"Het bericht heeft meer dan {limits.Parts} delen; de latere zijn niet gelezen.");
                    break;
                }

                children.Add(Read(piece, inner, depth + 1));
            }

            return children;
        }

        private List<HeaderField> ReadFields(ReadOnlySpan<byte> bytes, List<string> notes, out int bodyStart)
        {
            var fields = new List<HeaderField>();
            var value = new StringBuilder();
            string? name = null;
            var at = 0;
            while (at < bytes.Length && at < limits.HeaderBytes && fields.Count < limits.Fields)
            {
                var line = Line(bytes, at, out var next);
                if (line.IsEmpty)
                {
                    at = next;
                    break;
                }

                if (line[0] is (byte)' ' or (byte)'\t' && name is not null)
                {
                    value.Append(' ').Append(Encoding.Latin1.GetString(line).TrimStart());
                }
                else if (FieldName(line, isFirst: at == 0) is { } found)
                {
                    Close(fields, name, value);
                    name = found.Length == 0 ? null : found;
                    if (name is not null) value.Append(Encoding.Latin1.GetString(line[(line.IndexOf((byte)':') + 1)..]).Trim());
                }
                else
                {
                    // Not a field: the blank line before the body was forgotten.
                    if (!line.Trim(" \t"u8).IsEmpty) notes.Add("Een regel in de kop is geen kopregel; vanaf daar is het als tekst gelezen.");
                    else at = next;
                    break;
                }

                at = next;
            }

            Close(fields, name, value);
            bodyStart = at;
            return fields;
        }

        private static void Close(List<HeaderField> fields, string? name, StringBuilder value)
        {
            if (name is not null) fields.Add(new HeaderField(name, value.ToString()));
            value.Clear();
        }

        /// <summary>The name of the field on a line; empty for the envelope line of a mailbox; null for no field at all.</summary>
        private static string? FieldName(ReadOnlySpan<byte> line, bool isFirst)
        {
            if (isFirst && (line.StartsWith("From "u8) || line.StartsWith(">From "u8))) return "";
            var colon = line.IndexOf((byte)':');
            if (colon <= 0) return null;
            var name = line[..colon].TrimEnd(" \t"u8);
            foreach (var b in name)
                if (b is <= 32 or >= 127) return null;
            return name.IsEmpty ? null : Encoding.Latin1.GetString(name);
        }

        private static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> bytes, int at, out int next)
        {
            var rest = bytes[at..];
            var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
            if (end < 0)
            {
                next = bytes.Length;
                return rest;
            }

            next = at + end + (rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? 2 : 1);
            return rest[..end];
        }
    }
}
