using System.Text;
using System.Text.RegularExpressions;

namespace Lakwerk.Intake.Understanding;

/// <summary>Tells what somebody wrote from what a mail program put below it.</summary>
public static partial class QuotedText
{
    /// <summary>The text up to the first mail that it carries, without quoted lines.</summary>
    public static string WithoutQuotes(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var own = new StringBuilder();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (StartsEarlierMail(lines, i)) break;
            if (line.StartsWith('>') || Introduces().IsMatch(line)) continue;
            own.Append(line).Append('\n');
        }

        return own.ToString();
    }

    /// <summary>The whole text without the marks before quoted lines.</summary>
    public static string WithoutMarks(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Marks().Replace(text, "");
    }

    /// <summary>The subject without Re:, Fwd:, Antw:, Doorst:, in lower case.</summary>
    public static string PlainSubject(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Prefixes().Replace(subject.Trim(), "").Trim().ToLowerInvariant();
    }

    /// <summary>A line of dashes with words, or a head of at least three fields.</summary>
    private static bool StartsEarlierMail(string[] lines, int at)
    {
        if (Divider().IsMatch(lines[at].Trim())) return true;
        if (!FromField().IsMatch(lines[at].Trim())) return false;
        return lines.Skip(at + 1).Take(8).Count(line => OtherField().IsMatch(line.Trim())) >= 2;
    }

    [GeneratedRegex(@"^(?:-{3,}\s*(?:oorspronkelijk|original|doorgestuurd|forwarded|begin).*-{2,}|_{20,})$", RegexOptions.IgnoreCase)]
    private static partial Regex Divider();

    [GeneratedRegex(@"^\*?(?:van|from)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex FromField();

    [GeneratedRegex(@"^\*?(?:verzonden|aan|onderwerp|datum|cc|sent|to|subject|date)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex OtherField();

    [GeneratedRegex(@"^(?:op|on)\b.{5,120}\b(?:schreef|wrote)\b.*:$", RegexOptions.IgnoreCase)]
    private static partial Regex Introduces();

    [GeneratedRegex(@"^(?:[ \t]*>)+[ \t]?", RegexOptions.Multiline)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(?:(?:re|fw|fwd|antw|antwoord|doorst|betr|aw|wg|tr)\s*(?:\[\d+\])?\s*:\s*)+", RegexOptions.IgnoreCase)]
    private static partial Regex Prefixes();
}
