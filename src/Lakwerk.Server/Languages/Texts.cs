using System.Globalization;
using System.Resources;
using Lakwerk.Law;

namespace Lakwerk.Server.Languages;

/// <summary>What people read, in the language of the reader, from the two resource files beside this one.</summary>
/// <remarks>
/// The languages are two neutral resources rather than satellites of one: the product runs without culture data, and a
/// missing Dutch text must be an error, not English.
/// </remarks>
public sealed class Texts(Language language)
{
    private static readonly ResourceManager Dutch = new("Lakwerk.Server.Languages.Dutch", typeof(Texts).Assembly);
    private static readonly ResourceManager English = new("Lakwerk.Server.Languages.English", typeof(Texts).Assembly);
    private static readonly string[] DutchMonths = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    private static readonly string[] EnglishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static readonly string[] DutchWeekdays = ["zo", "ma", "di", "wo", "do", "vr", "za"];
    private static readonly string[] EnglishWeekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    public Language Language { get; } = language;

    /// <summary>As HTML wants it.</summary>
    public string Code => Language == Language.Dutch ? "nl" : "en";

    public string this[string key] =>
        (Language == Language.Dutch ? Dutch : English).GetString(key, CultureInfo.InvariantCulture)
        ?? throw new ArgumentException($"There is no text \"{key}\".", nameof(key));

    public string this[string key, params object?[] parts] => string.Format(CultureInfo.InvariantCulture, this[key], parts);

    public string Of(Bilingual text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.In(Language);
    }

    /// <summary>A text in both languages, for what is told to who asks in either.</summary>
    internal static Bilingual Both(string key) => new(new Texts(Language.Dutch)[key], new Texts(Language.English)[key]);

    /// <summary>All texts whose key begins so, for a script; keys without that beginning.</summary>
    public IReadOnlyDictionary<string, string> Of(string prefix) =>
        KeysOf(Language).Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(key => key[prefix.Length..], key => this[key]);

    public string Day(DateOnly date) => string.Create(
        CultureInfo.InvariantCulture, $"{date.Day} {(Language == Language.Dutch ? DutchMonths : EnglishMonths)[date.Month - 1]} {date.Year}");

    public string Month(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{(Language == Language.Dutch ? DutchMonths : EnglishMonths)[date.Month - 1]} {date.Year}");

    public string Weekday(DateOnly date) => (Language == Language.Dutch ? DutchWeekdays : EnglishWeekdays)[(int)date.DayOfWeek];

    public string Moment(DateTimeOffset moment)
    {
        var local = moment.ToLocalTime();
        return string.Create(CultureInfo.InvariantCulture, $"{Day(DateOnly.FromDateTime(local.DateTime))} {local:HH:mm}");
    }

    /// <summary>"1 document" and "2 documenten": <paramref name="key"/> names both as key.one and key.many.</summary>
    public string Count(int number, string key) => this[number == 1 ? $"{key}.one" : $"{key}.many", number];

    /// <summary>The keys of a language, for the test that holds both files against each other.</summary>
    internal static IReadOnlyList<string> KeysOf(Language language)
    {
        var set = (language == Language.Dutch ? Dutch : English).GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        return [.. set.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key).Order(StringComparer.Ordinal)];
    }
}
