using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Lakwerk.Inspection.Facts;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Channels;

/// <summary>
/// Channel 28: subset fonts that still name letters which only redacted text used: in the widths, in ToUnicode, in the
/// list of characters, or because the font program was copied unchanged.
/// </summary>
internal sealed partial class FontRemains : IChannel
{
    private readonly HashSet<PdfFont> _fonts = [];
    private readonly HashSet<string> _originalPrograms = [];

    public int Number => 28;

    public string Id => "font-remains";

    public void InspectPage(PageContext page, FindingList findings)
    {
        _fonts.UnionWith(page.Page.Fonts);
        foreach (var font in page.Original?.Fonts ?? [])
            if (ProgramOf(font.Dictionary) is { } program) _originalPrograms.Add(Hash(program));
    }

    public void Inspect(InspectionContext context, FindingList findings)
    {
        if (context.Original is not null)
            foreach (var font in _fonts.Where(IsSubset)) Compare(context, findings, font);
        findings.AddRemovedWords(context, this);
    }

    private void Compare(InspectionContext context, FindingList findings, PdfFont font)
    {
        findings.Looked();
        var letters = context.Removed.LettersOnlyUnderMarks(font.BaseName);
        if (letters.Count == 0) return;
        var named = LettersOfWidths(font).Concat(LettersOfToUnicode(context, font)).Where(letters.Contains).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (named.Length > 0)
            findings.Add(Severity.Leak, $"het lettertype {font.BaseName} noemt nog letters die alleen in gelakte woorden stonden:", $"the font {font.BaseName} still names letters that only redacted words used:", excerpt: string.Join(' ', named));
        if (ProgramOf(font.Dictionary) is { } program && _originalPrograms.Contains(Hash(program)))
            findings.Add(Severity.Leak, $"het lettertype {font.BaseName} tekent nog letters die alleen in gelakte woorden stonden:", $"the font {font.BaseName} still draws letters that only redacted words used:", excerpt: string.Join(' ', letters.Order(StringComparer.Ordinal)));
    }

    /// <summary>A subset carries six capitals and a plus sign before its name (ISO 32000-2, 9.9.2).</summary>
    private static bool IsSubset(PdfFont font) => (font.Dictionary.Name("BaseFont") ?? "") is { Length: > 7 } name && name[6] == '+';

    private static List<string> LettersOfWidths(PdfFont font)
    {
        if (font.Dictionary.Array("Widths") is not { } widths) return [];
        var first = font.Dictionary.Int("FirstChar");
        // As wide as a letter that is missing: a filler, which names no letter (ISO 32000-2, 9.8.1).
        var filler = font.Dictionary.Dictionary("FontDescriptor")?.Number("MissingWidth") ?? 0;
        var letters = new List<string>();
        for (var i = 0; i < widths.Count && first + i is >= 0 and < 256; i++)
            if (widths.Number(i) != 0 && widths.Number(i) != filler) letters.Add(font.Read([(byte)(first + i)]).Unicode);
        return letters;
    }

    private static IEnumerable<string> LettersOfToUnicode(InspectionContext context, PdfFont font)
    {
        if (font.Dictionary.Stream("ToUnicode") is not { } stream) return [];
        var text = Encoding.Latin1.GetString(StreamDecoder.Decode(stream, context.File.Document.Limits).Data.Span);
        return Section().Matches(text).SelectMany(section => section.Groups[1].Value == "char" ? Singles(section.Groups[2].Value) : Ranges(section.Groups[2].Value));
    }

    private static IEnumerable<string> Singles(string section) => Pair().Matches(section).Select(match => Decode(match.Groups[2].Value));

    private static IEnumerable<string> Ranges(string section)
    {
        foreach (Match match in Triple().Matches(section))
        {
            if (match.Groups[4].Success)
            {
                foreach (Match item in Hex().Matches(match.Groups[4].Value)) yield return Decode(item.Groups[1].Value);
                continue;
            }

            var first = int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var last = int.Parse(match.Groups[2].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var target = Decode(match.Groups[3].Value);
            for (var i = 0; i <= Math.Min(last - first, 0xFFFF) && target.Length > 0; i++) yield return target[..^1] + (char)(target[^1] + i);
        }
    }

    private static string Decode(string hex) => hex.Length % 2 == 0 ? Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex)) : "";

    private static PdfStream? ProgramOf(PdfDictionary font)
    {
        var descriptor = font.Dictionary("FontDescriptor") ?? (font.Array("DescendantFonts")?[0] as PdfDictionary)?.Dictionary("FontDescriptor");
        return descriptor?.Stream("FontFile2") ?? descriptor?.Stream("FontFile3") ?? descriptor?.Stream("FontFile");
    }

    private static string Hash(PdfStream stream) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(StreamDecoder.Decode(stream, PdfLimits.Default).Data.Span));

    [GeneratedRegex(@"beginbf(char|range)(.*?)endbf", RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"<([0-9A-Fa-f]{1,8})>\s*<([0-9A-Fa-f]+)>")]
    private static partial Regex Pair();

    [GeneratedRegex(@"<([0-9A-Fa-f]{1,7})>\s*<([0-9A-Fa-f]{1,7})>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])")]
    private static partial Regex Triple();

    [GeneratedRegex(@"<([0-9A-Fa-f]+)>")]
    private static partial Regex Hex();
}
