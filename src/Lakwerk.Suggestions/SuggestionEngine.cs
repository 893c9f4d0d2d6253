using Lakwerk.Suggestions.Detectors;
using Lakwerk.Suggestions.Persons;
using Lakwerk.Suggestions.Scanning;
using Lakwerk.Text;

namespace Lakwerk.Suggestions;

/// <summary>
/// Proposes what to cover in Dutch official text. Files that are given together are one dossier: a name found in one is
/// found in all. The time is linear in the length of the text whatever it holds. Where proposals overlap the surest stays.
/// </summary>
public sealed class SuggestionEngine
{
    private readonly IDetector[] _detectors;
    private readonly PublicPersons _public;

    private SuggestionEngine(IDetector[] detectors, PublicPersons inPublic) => (_detectors, _public) = (detectors, inPublic);

    public static SuggestionEngine Default { get; } = new(
    [
        new EmailDetector(), new PhoneDetector(), new BsnDetector(), new IbanDetector(), new AddressDetector(),
        new LicencePlateDetector(), new BirthDateDetector(), new IpAddressDetector(), new CuedNumberDetector(),
        new HandleDetector(), new LoginDetector(), new WebAddressDetector(),
    ],
        PublicPersons.None);

    /// <summary>The same for a body with a list of its own of who acts in public.</summary>
    public SuggestionEngine With(PublicPersons inPublic) => new(_detectors, inPublic);

    /// <summary>Suggestions in the order of the pages, each with its page and boxes.</summary>
    public IReadOnlyList<Suggestion> Suggest(TextDocument document) => SuggestDossier([new("", document)])[0].Suggestions;

    /// <summary>Suggestions in the order of the text, without page and boxes.</summary>
    public IReadOnlyList<Suggestion> Suggest(string text) => SuggestDossier([new("", text)])[0].Suggestions;

    /// <summary>Suggestions for files that belong together, in their order.</summary>
    public IReadOnlyList<FileSuggestions> SuggestDossier(IReadOnlyList<TextSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return [.. SuggestDossier(sources, source => source)];
    }

    /// <summary>The same for files that do not fit into memory together: each is read twice, and given back as soon as it was looked through.</summary>
    /// <param name="files">Names of them, or the files themselves.</param>
    /// <param name="read">Gives a file's text, each time the same.</param>
    public IEnumerable<FileSuggestions> SuggestDossier<T>(IReadOnlyList<T> files, Func<T, TextSource> read)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(read);
        var persons = new PersonPass(_public);
        foreach (var file in files)
        {
            foreach (var text in TextsOf(read(file))) persons.Learn(text, new EmailDetector());
        }

        return files.Select(file => Find(read(file), persons));
    }

    private static IEnumerable<string> TextsOf(TextSource source) =>
        source.PlainText is { } text ? [text] : source.Document!.Pages.Select(page => page.Text);

    private FileSuggestions Find(TextSource source, PersonPass persons)
    {
        var (cover, open) = (new List<Suggestion>(), new List<Suggestion>());
        if (source.PlainText is { } text) FindIn(text, null, persons, cover, open);
        else
        {
            foreach (var page in source.Document!.Pages) FindIn(page.Text, page, persons, cover, open);
        }

        return new(source.File, cover, source.PlainText) { LeftOpen = open };
    }

    private void FindIn(string source, TextPage? page, PersonPass persons, List<Suggestion> cover, List<Suggestion> open)
    {
        var text = new ScannedText(source);
        var (findings, leftOpen) = persons.Find(text);
        foreach (var detector in _detectors) detector.Detect(text, findings);
        foreach (var finding in Overlaps.Resolve(text, findings)) cover.Add(Suggestion(source, page, text, finding));
        foreach (var finding in leftOpen) open.Add(Suggestion(source, page, text, finding));
    }

    private static Suggestion Suggestion(string source, TextPage? page, ScannedText text, Finding finding)
    {
        var (start, end) = text.SourceRange(finding.Start, finding.End);
        var suggestion = new Suggestion(finding.Kind, source[start..end], finding.Ground, finding.Confidence, start, end) { Role = finding.Role };
        return page is null ? suggestion : suggestion with { Page = page.Number, Boxes = page.BoxesOf(start, end - start) };
    }
}
