using System.CommandLine;
using System.Globalization;
using Lakwerk.Inspection;
using Lakwerk.Work.Proving;

namespace Lakwerk.Cli;

/// <summary>Options that mean the same in every command that has them.</summary>
internal static class Options
{
    private const string DateFormat = "yyyy-MM-dd";

    public static Option<bool> Json() => new("--json") { Description = "Answer in JSON." };

    /// <summary>For commands that read what others released: scans are recognised unless this is given.</summary>
    public static Option<bool> NoOcr() => new("--no-ocr") { Description = "Recognise no text in scans." };

    public static Option<string> Password() =>
        new("--password") { Description = "Password that opens the file.", HelpName = "password", DefaultValueFactory = _ => "" };

    /// <summary>The language of an answer that people pass on; every command names it the same.</summary>
    public static Option<string> Language(string usual)
    {
        var language = new Option<string>("--language") { Description = "nl or en.", HelpName = "nl|en", DefaultValueFactory = _ => usual };
        language.AcceptOnlyFromAmong("nl", "en");
        return language;
    }

    public static Option<string?> Proof() => new("--proof") { Description = "Where a proof of one page goes (PDF, without text of the document).", HelpName = "proof.pdf" };

    public static Option<string> ProofLanguage()
    {
        var language = new Option<string>("--proof-language") { Description = "Language of the proof.", HelpName = "nl|en", DefaultValueFactory = _ => "nl" };
        language.AcceptOnlyFromAmong("nl", "en");
        return language;
    }

    public static Option<string?> ProofDate()
    {
        var date = new Option<string?>("--proof-date") { Description = "The day that the proof bears; none when not given.", HelpName = DateFormat };
        date.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !TryReadDate(text, out _)) result.AddError($"--proof-date takes a day such as 2026-03-31, not {text}.");
        });
        return date;
    }

    /// <summary>How the proof is worded, by the two options above.</summary>
    public static ProofOptions ProofOf(ParseResult parsed, Option<string> language, Option<string?> date) => new()
    {
        Language = parsed.GetValue(language) == "en" ? ReportLanguage.English : ReportLanguage.Dutch,
        Date = TryReadDate(parsed.GetValue(date), out var day) ? day : null,
    };

    private static bool TryReadDate(string? text, out DateOnly date) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
