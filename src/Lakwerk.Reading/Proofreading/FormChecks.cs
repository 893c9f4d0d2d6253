using System.Globalization;
using System.Text.RegularExpressions;
using Lakwerk.Law;
using Lakwerk.Reading.Words;
using static Lakwerk.Reading.Proofreading.FindingKind;
using static Lakwerk.Reading.Proofreading.FindingWeight;

namespace Lakwerk.Reading.Proofreading;

/// <summary>The form of the letter: who sends and who signs, references and dates on its pages, objection clause, annexes.</summary>
internal static partial class FormChecks
{
    private const int HeadLines = 15;
    private const int ObjectionWeeks = 6;

    public static IEnumerable<Finding> Of(ProofContext context) =>
        [.. Objection(context), .. Annexes(context), .. Heads(context), .. Authorities(context), .. Signature(context)];

    private static IEnumerable<Finding> Objection(ProofContext context)
    {
        if (context.Letter.Objection is { } clause)
        {
            if (clause.Weeks is { } weeks && weeks != ObjectionWeeks)
                yield return context.At(ObjectionTermWrong, Error, $"De brief geeft {weeks} weken om bezwaar te maken; de wet geeft er zes (Awb 6:7).", clause.Place, "weken");
            if (clause.Address is { } address && Court().IsMatch(address))
                yield return context.At(ObjectionAddressWrong, Error, $"Bezwaar wordt gemaakt bij het bestuursorgaan dat besliste, niet bij {address.TrimEnd('.')} (Awb 6:4).", clause.Place, "bezwaar");
        }
        else if (!Appeal().IsMatch(context.Text.Text))
        {
            yield return context.At(ObjectionClauseMissing, Error, "De brief zegt niet dat, hoe en binnen welke termijn bezwaar kan worden gemaakt (Awb 3:45).", null);
        }
    }

    /// <summary>A file that holds one of its annexes should hold them all, unless they came beside it.</summary>
    private static IEnumerable<Finding> Annexes(ProofContext context)
    {
        var annexes = context.Letter.Annexes;
        foreach (var annex in annexes.Where(annex => !annex.IsListed && !annex.IsPresent && annexes.Any(other => other.IsListed)))
            yield return context.At(AnnexMissing, Warning, $"De brief verwijst naar bijlage {annex.Name}, maar in de lijst van bijlagen staat die niet.", annex.Place, $"bijlage {annex.Name}");
        // "Bijlagen: 2", and then a bijlage 4.
        if (Enclosed().Match(context.Text.Source.Text) is { Success: true } told && int.Parse(told.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) is var count && !annexes.Any(annex => annex.IsListed))
            foreach (var annex in annexes.Where(annex => int.TryParse(annex.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > count && !annex.IsPresent))
                yield return context.At(AnnexMissing, Warning, $"De brief verwijst naar bijlage {annex.Name}, maar telt bovenaan {count} {ProofContext.Verb(count, "bijlage", "bijlagen")}.", annex.Place, $"bijlage {annex.Name}");
        if (context.Input.Released is not null || !annexes.Any(annex => annex.IsPresent)) yield break;
        var lists = context.Input.Inventory is null ? [] : context.Letter.Lists.Select(list => list.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var annex in annexes.Where(annex => annex is { IsPresent: false, IsListed: false } && !lists.Contains(annex.Name) && !annexes.Any(other => other.IsListed)))
            yield return context.At(AnnexMissing, Note, $"De brief verwijst naar bijlage {annex.Name}, maar die zit er niet bij.", annex.Place, $"bijlage {annex.Name}");
    }

    /// <summary>Nobody signs, and no line takes leave either: the end of the letter was lost.</summary>
    private static IEnumerable<Finding> Signature(ProofContext context)
    {
        if (context.Letter.Signatory is not null || context.Text.Flow.IsDamaged || context.Text.Flow.BodyStart == 0 || Goodbye().IsMatch(context.Text.Text)) yield break;
        yield return context.At(SignatureMissing, Warning, "De brief is niet ondertekend: er staat niet wie het besluit neemt of namens wie.", null);
    }

    private static IEnumerable<Finding> Heads(ProofContext context)
    {
        var letter = context.Letter;
        foreach (var other in letter.OtherReferences)
            yield return context.At(ReferenceDiffers, Warning, $"Hier staat kenmerk {other.Value}, elders {letter.Reference!.Value}.", other.Place, other.Value);
        foreach (var other in letter.OtherDates)
            yield return context.At(DateDiffers, Warning, $"Hier staat als datum {DutchDates.Long(other.Value)}, elders {DutchDates.Long(letter.Date!.Value)}.", other.Place);
    }

    private static IEnumerable<Finding> Authorities(ProofContext context)
    {
        if (context.Letter.Authority is not { } signed || Ministry().Match(signed.Value) is not { Success: true } minister) yield break;
        var source = context.Input.Letter;
        foreach (var line in source.Lines.Where(line => !source.SpanOf(line).IsWhiteSpace()).Take(HeadLines))
        {
            var text = source.SpanOf(line).Trim().ToString();
            if (MinistryLine().Match(text) is not { Success: true } head || AreOne(head.Groups["name"].Value, minister.Groups["name"].Value)) continue;
            yield return context.At(AuthorityDiffers, Error, $"Het briefhoofd noemt het ministerie van {head.Groups["name"].Value.Trim()}, de ondertekening de {signed.Value} ({ReadingSummary.PlaceOf(signed.Place)}).", source.PlaceOf(line.Start, line.End));
            yield break;
        }
    }

    /// <summary>The same words in the same order; OCR may have touched them.</summary>
    private static bool AreOne(string head, string signed)
    {
        var a = Key(head);
        var b = Key(signed);
        return EditDistance.IsWithin(a, b, Math.Min(a.Length, b.Length) / 8);
    }

    private static string Key(string name)
    {
        var words = string.Concat(name.Where(char.IsLetter));
        return OcrFolding.Fold(words.Length > 48 ? words[..48] : words);
    }

    [GeneratedRegex(@"^[ \t]*Bijlage(?:n|\(n\))?[ \t]*:?[ \t]+(?<n>\d{1,2})[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Enclosed();

    [GeneratedRegex(@"hoogachtend|\bgroet(?:en)?\b|namens\s+dez|ondertekend\s+door|digitaal\s+ondertekend", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Goodbye();

    [GeneratedRegex(@"^(?:de\s+)?rechtbank\b|^(?:de\s+)?Afdeling\s+bestuursrechtspraak", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Court();

    [GeneratedRegex(@"^(?:De\s+)?(?:Minister|Staatssecretaris)\s+van\s+(?<name>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ministry();

    [GeneratedRegex(@"^\W*Ministerie\s+van\s+(?<name>\p{L}[\p{L},\- ]{3,60})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MinistryLine();

    /// <summary>A decision on objection ends with an appeal instead.</summary>
    [GeneratedRegex(@"beroepschrift\W+(?:\w+\W+){0,12}rechtbank|beroep\s+(?:instellen|aantekenen)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Appeal();
}
