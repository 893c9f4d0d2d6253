using System.Text;
using System.Text.RegularExpressions;

namespace Lakwerk.Work.Dossiers;

/// <summary>
/// What a cell of the inventory may say in public. Words that the marks took out of the document give way to the ground; a
/// sender or recipient who is covered goes as a whole, their function stays; addresses of mail never appear.
/// </summary>
internal static partial class PublicCells
{
    private const char Gap = '\u0001';
    private const string Privacy = "5.1.2.e";

    /// <summary>A title or a note.</summary>
    public static string Text(string cell, CoveredWords covered)
    {
        string? ground = null;
        var text = MailAddress().Replace(cell, _ => Hidden(Privacy));
        text = Word().Replace(text, word => CoveredWords.Parts(word.Value).FirstOrDefault() is { } part && covered.GroundOf(part) is { } code ? Hidden(code) : word.Value);
        return ground is null ? cell : NameAround().Replace(text, $"{Gap}").Replace($"{Gap}", $"[{ground}]", StringComparison.Ordinal);

        string Hidden(string code)
        {
            ground ??= code;
            return $"{Gap}";
        }
    }

    /// <summary>Senders or recipients; null when nothing of them is left.</summary>
    public static string? Parties(string? cell, CoveredWords covered)
    {
        if (cell is null) return null;
        var named = cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var told = Array.ConvertAll(named, party => Party(party, covered));
        if (told.SequenceEqual(named)) return cell;
        var text = string.Join("; ", told.Where(party => party.Length > 0).Distinct(StringComparer.Ordinal));
        return text.Length == 0 ? null : text;
    }

    private static string Party(string party, CoveredWords covered)
    {
        var ground = covered.GroundOfName(MailAddress().Replace(party, ""));
        if (ground is null && !MailAddress().IsMatch(party)) return party;
        var isOnlyAddress = MailAddress().Replace(party, "").Trim(' ', '"', '\'', '(', ')').Length == 0;
        if (isOnlyAddress) return covered.GroundOfName(party.Split('@')[0]) is { } code ? $"[{code}]" : "";
        var shown = new StringBuilder();
        foreach (var part in Function().Split(MailAddress().Replace(party, "")).Select(part => part.Trim(' ', '"', '\'')).Where(part => part.Length > 0))
        {
            var text = ground is not null && (shown.Length == 0 || covered.GroundOfName(part) is not null) ? $"[{covered.GroundOfName(part) ?? ground}]" : part;
            if (shown.Length == 0) shown.Append(text);
            else if (text[0] != '[') shown.Append(" (").Append(text).Append(')');
        }

        return shown.ToString();
    }

    [GeneratedRegex(@"[<\[]?(?:mailto:)?[^\s<>;,()\[\]]+@[^\s<>;,()\[\]]+[>\]]?", RegexOptions.IgnoreCase)]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"[()]")]
    private static partial Regex Function();

    /// <summary>Initials before what is covered, and what stands between two covered words of one name.</summary>
    [GeneratedRegex(@"(?:\b\p{Lu}\.\s*)*(?:(?<=\.\s*)(?:van|der|den|de|ten|ter|te)\s+)*\u0001(?:[\s.'’-]+(?:(?:van|der|den|de|ten|ter|te|von|el|al)[\s'’-]+)*\u0001)*")]
    private static partial Regex NameAround();
}
