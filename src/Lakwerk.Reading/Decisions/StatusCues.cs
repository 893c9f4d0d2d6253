using System.Text.RegularExpressions;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Decisions;

/// <summary>By which words and headings a decision gives a document its status.</summary>
internal static partial class StatusCues
{
    public static DocumentStatus? OfSection(SectionKind kind) => kind switch
    {
        SectionKind.OutOfScope => DocumentStatus.OutOfScope,
        SectionKind.OtherLaw => DocumentStatus.OtherLaw,
        SectionKind.Public => DocumentStatus.Public,
        SectionKind.PartlyPublic => DocumentStatus.PartlyPublic,
        SectionKind.AlreadyPublic => DocumentStatus.AlreadyPublic,
        SectionKind.Refused => DocumentStatus.NotPublic,
        _ => null,
    };

    public static DocumentStatus? In(ReadOnlySpan<char> text)
    {
        if (OutOfScope().IsMatch(text)) return DocumentStatus.OutOfScope;
        if (AlreadyPublic().IsMatch(text)) return DocumentStatus.AlreadyPublic;
        if (OtherLaw().IsMatch(text)) return DocumentStatus.OtherLaw;
        if (Partly().IsMatch(text)) return DocumentStatus.PartlyPublic;
        if (Refused().IsMatch(text)) return DocumentStatus.NotPublic;
        return Public().IsMatch(text) ? DocumentStatus.Public : null;
    }

    /// <summary>"(Deels) openbaar": some wholly, some partly.</summary>
    public static bool IsMixed(ReadOnlySpan<char> text) => Mixed().IsMatch(text);

    /// <summary>Says that a document goes as a whole.</summary>
    public static bool IsWhole(ReadOnlySpan<char> text) => Whole().IsMatch(text);

    [GeneratedRegex(@"buiten\W+(?:\w+\W+){0,2}(?:reikwijdte|scope|verzoek)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OutOfScope();

    [GeneratedRegex(@"\b(?:reeds|al|eerder)\W+(?:\w+\W+){0,2}openbaa?r", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AlreadyPublic();

    [GeneratedRegex(@"(?:W[bi]ni|Wgmc|Wiv|bijzondere\s+openbaarmakingsregeling|onder\s+de\s+werking\s+van\s+de\s+Wo)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherLaw();

    [GeneratedRegex(@"gedeeltelijk|\bdeels\b|voor\s+een\s+deel|een\s+deel\s+van|in\s+geanonimiseerde|openbaa?r\b.*\b(?:met\s+uitzondering\s+van|behoudens)\W+(?:\w+\W+){0,5}(?:\w*gegevens|passages?|namen|delen|onderdelen|informatie)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Partly();

    [GeneratedRegex(@"niet\W+(?:\w+\W+){0,4}openbaa?r|weiger|geheim|niet\W+(?:\w+\W+){0,2}(?:verstrek|vrijgegeven|krijg)|krijgt\s+u\W+(?:\w+\W+){0,2}niet|\bniet\b\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refused();

    [GeneratedRegex(@"openbaa?r|verstrek|\bvrij\b|krijgt\s+u", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Public();

    [GeneratedRegex(@"\(\s*(?:deels|gedeeltelijk)\s*\)|(?:geheel|volledig)\s+(?:of|dan\s+wel|en)\s+(?:deels|gedeeltelijk)|(?:deels|gedeeltelijk)\s+(?:of|dan\s+wel)\s+(?:geheel|volledig)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mixed();

    [GeneratedRegex(@"in\s+(?:hun|zijn)\s+geheel|integraal|geheel\s+(?:te\s+)?(?:geweigerd|weiger|niet)|volledig\s+(?:te\s+)?(?:geweigerd|weiger|niet)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
