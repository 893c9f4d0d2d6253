using Lakwerk.Suggestions.Detectors;
using Lakwerk.Suggestions.Scanning;
using Lakwerk.Text;

namespace Lakwerk.Suggestions;

/// <summary>
/// Proposes what to cover in Dutch official text. Each detector reads the text once in bounded steps, so the time is linear
/// in its length whatever it holds. Where proposals overlap the surest one stays.
/// </summary>
public sealed class SuggestionEngine
{
    private readonly IDetector[] _detectors;

    private SuggestionEngine(IDetector[] detectors) => _detectors = detectors;

    public static SuggestionEngine Default { get; } = new(
    [
        new EmailDetector(), new PhoneDetector(), new BsnDetector(), new IbanDetector(), new AddressDetector(),
        new LicencePlateDetector(), new BirthDateDetector(), new IpAddressDetector(), new CuedNumberDetector(),
    ]);

    /// <summary>Suggestions in the order of the pages, each with its page and boxes.</summary>
    public IReadOnlyList<Suggestion> Suggest(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var suggestions = new List<Suggestion>();
        foreach (var page in document.Pages)
        {
            foreach (var found in Suggest(page.Text))
                suggestions.Add(found with { Page = page.Number, Boxes = page.BoxesOf(found.Start, found.End - found.Start) });
        }

        return suggestions;
    }

    /// <summary>Suggestions in the order of the text, without page and boxes.</summary>
    public IReadOnlyList<Suggestion> Suggest(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanned = new ScannedText(text);
        var findings = new List<Finding>();
        foreach (var detector in _detectors) detector.Detect(scanned, findings);

        var suggestions = new List<Suggestion>(findings.Count);
        foreach (var finding in Overlaps.Resolve(findings))
        {
            var (start, end) = scanned.SourceRange(finding.Start, finding.End);
            suggestions.Add(new(finding.Kind, text[start..end], finding.Ground, finding.Confidence, start, end));
        }

        return suggestions;
    }
}
