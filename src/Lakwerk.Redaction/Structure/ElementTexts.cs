using System.Text.RegularExpressions;
using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing.AllowList;

namespace Lakwerk.Redaction.Structure;

/// <summary>What an element says in words of its own (ISO 32000-2, 14.9). Titles never pass: they are notes of the author.</summary>
internal sealed partial record ElementTexts(string? Language, string? Alternative, string? Replacement, string? Expansion)
{
    public static readonly ElementTexts None = new(null, null, null, null);
    private const int Longest = 100_000;

    public static ElementTexts Of(PdfDictionary element, DropLog dropped)
    {
        if (element.Has("T")) dropped.Note("structure/T");
        var texts = new ElementTexts(LanguageOf(element), Text(element, "Alt"), Text(element, "ActualText"), Text(element, "E"));
        return texts == None ? None : texts;
    }

    /// <summary>A language by its code and, if given, script and country; nothing else that a language tag may hold, for it may hold words.</summary>
    public static string? LanguageOf(PdfDictionary dictionary) =>
        Text(dictionary, "Lang") is { } tag && LanguageTag().IsMatch(tag) ? tag : null;

    /// <summary>The element's words without those that a mark has touched or that repeat what a mark removed.</summary>
    public ElementTexts Without(Func<string, bool> mustGo, DropLog dropped) => this with
    {
        Alternative = Keep(Alternative, "Alt", mustGo, dropped),
        Replacement = Keep(Replacement, "ActualText", mustGo, dropped),
        Expansion = Keep(Expansion, "E", mustGo, dropped),
    };

    private static string? Keep(string? text, string key, Func<string, bool> mustGo, DropLog dropped)
    {
        if (text is null || !mustGo(text)) return text;
        dropped.Note($"structure/{key}");
        return null;
    }

    private static string? Text(PdfDictionary element, string key) =>
        element[key] is PdfString { Bytes.Length: > 0 and <= Longest } text ? text.ToText() : null;

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?$")]
    private static partial Regex LanguageTag();
}
