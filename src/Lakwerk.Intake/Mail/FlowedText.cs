using System.Text;

namespace Lakwerk.Intake.Mail;

/// <summary>
/// Undoes format=flowed (RFC 3676): a line that ends with a blank runs on in the next of the same quote depth. Quote marks come
/// out as "> " for each level, the way a reader knows them.
/// </summary>
public static class FlowedText
{
    public static string Unflow(string text, bool deletesSpace)
    {
        ArgumentNullException.ThrowIfNull(text);
        var output = new StringBuilder(text.Length);
        var paragraph = new StringBuilder();
        var depth = -1;
        foreach (var raw in text.Split('\n'))
        {
            var (quotes, line) = Unquote(raw.TrimEnd('\r'));
            if (quotes != depth) Close(output, paragraph, depth);
            depth = quotes;
            var isSignature = line == "-- ";
            var flows = line.EndsWith(' ') && !isSignature;
            if (isSignature) Close(output, paragraph, depth);
            paragraph.Append(flows && deletesSpace ? line[..^1] : line);
            if (!flows) Line(output, paragraph, depth);
        }

        Close(output, paragraph, depth);
        if (output.Length > 0) output.Length--;
        return output.ToString();
    }

    private static void Close(StringBuilder output, StringBuilder paragraph, int depth)
    {
        if (paragraph.Length > 0) Line(output, paragraph, depth);
    }

    private static void Line(StringBuilder output, StringBuilder paragraph, int depth)
    {
        for (var i = 0; i < depth; i++) output.Append("> ");
        output.Append(paragraph).Append('\n');
        paragraph.Clear();
    }

    private static (int Quotes, string Line) Unquote(string line)
    {
        var quotes = 0;
        while (quotes < line.Length && line[quotes] == '>') quotes++;
        // Stuffing: a blank that protects a line that begins with a blank, "From " or ">".
        var start = quotes < line.Length && line[quotes] == ' ' ? quotes + 1 : quotes;
        return (quotes, line[start..]);
    }
}
