using System.Collections.Immutable;
using System.Text.Json;
using Lakwerk.Law;

namespace Lakwerk.Letters.Facts;

/// <summary>Reads a body's own data from JSON with Dutch names: officials keep this file, not programmers.</summary>
public static class BodyProfileReader
{
    private const int LongestText = 500;
    private const int MostLines = 10;
    private const string ForEver = "blijvend";

    private static readonly (string Name, Func<BodyProfile, JsonElement, string, BodyProfile> Set)[] Fields =
    [
        ("naam", (p, v, n) => p with { Name = Text(v, n) }),
        ("wij", (p, v, n) => p with { SpeaksAsMany = v.ValueKind == JsonValueKind.Null ? null : Flag(v, n) }),
        ("afdeling", (p, v, n) => p with { Department = Text(v, n) }),
        ("retouradres", (p, v, n) => p with { ReturnAddress = Text(v, n) }),
        ("adres", (p, v, n) => p with { Address = Lines(v, n) }),
        ("contact", (p, v, n) => p with { Contact = Text(v, n) }),
        ("website", (p, v, n) => p with { Website = Text(v, n) }),
        ("tooi", (p, v, n) => p with { Register = Register(Text(v, n), n) }),
        ("tooi-naam", (p, v, n) => p with { RegisterName = Text(v, n) }),
        ("ondertekenaar", (p, v, n) => p with { SignerName = Text(v, n) }),
        ("functie", (p, v, n) => p with { SignerTitle = Text(v, n) }),
        ("namens", (p, v, n) => p with { SignsOnBehalf = Flag(v, n) }),
        ("bezwaaradres", (p, v, n) => p with { ObjectionAddress = Text(v, n) }),
        ("bezwaarwebsite", (p, v, n) => p with { ObjectionWebsite = Text(v, n) }),
        ("rechtbank", (p, v, n) => p with { Court = Text(v, n) }),
        ("selectielijst", (p, v, n) => p with { SelectionList = Text(v, n) }),
        ("selectiecategorie", (p, v, n) => p with { SelectionCategory = Text(v, n) }),
        ("bewaren", (p, v, n) => p with { Retention = Kept(v, n) }),
    ];

    /// <summary>A profile with every name and no values, to fill in.</summary>
    public static string Blank { get; } = $"{{\n{string.Join(",\n", Fields.Select(f => $"  \"{f.Name}\": {(f.Name == "adres" ? "[]" : f.Name == "namens" ? "true" : "null")}"))}\n}}\n";

    /// <exception cref="LetterException">It is no JSON object, or a name or value in it is not one of a profile.</exception>
    public static BodyProfile Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 4, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw Wrong("is geen lijst van namen en waarden", "is no list of names and values");
            return document.RootElement.EnumerateObject().Aggregate(BodyProfile.Empty, (profile, p) => Find(p.Name)(profile, p.Value, p.Name));
        }
        catch (JsonException problem)
        {
            throw Wrong($"is geen leesbare JSON (regel {problem.LineNumber + 1})", $"is no readable JSON (line {problem.LineNumber + 1})");
        }
    }

    private static Func<BodyProfile, JsonElement, string, BodyProfile> Find(string name)
    {
        foreach (var field in Fields)
            if (field.Name == name)
                return field.Set;
        throw Wrong($"kent geen '{name}'; wel: {string.Join(", ", Fields.Select(f => f.Name))}", $"knows no '{name}'; it knows {string.Join(", ", Fields.Select(f => f.Name))}");
    }

    private static string? Text(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String when value.GetString() is { Length: <= LongestText } text => text.Trim().Length == 0 ? null : text.Trim(),
        _ => throw Wrong($"'{name}' hoort een tekst van hoogstens {LongestText} tekens te zijn", $"'{name}' should be a text of {LongestText} characters at most"),
    };

    private static ImmutableArray<string> Lines(JsonElement value, string name)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > MostLines)
            throw Wrong($"'{name}' hoort een lijst van hoogstens {MostLines} regels te zijn", $"'{name}' should be a list of {MostLines} lines at most");
        return [.. value.EnumerateArray().Select(v => Text(v, name)).OfType<string>()];
    }

    private static bool Flag(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong($"'{name}' hoort true of false te zijn", $"'{name}' should be true or false"),
    };

    private static Retention? Kept(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String when string.Equals(value.GetString(), ForEver, StringComparison.OrdinalIgnoreCase) => Retention.ForEver,
        JsonValueKind.Number when value.TryGetInt32(out var years) && years is > 0 and <= Retention.MostYears => new Retention(years),
        _ => throw Wrong($"'{name}' hoort “{ForEver}” te zijn, of een aantal jaren", $"'{name}' should be “{ForEver}”, or a number of years"),
    };

    private static Uri? Register(string? text, string name) => text is null ? null : RegisterAddress.Parse(text) ?? throw Wrong(
        $"'{name}' hoort een adres uit het TOOI-register te zijn, zoals {RegisterAddress.Example}",
        $"'{name}' should be an address of the TOOI register, such as {RegisterAddress.Example}");

    private static LetterException Wrong(string dutch, string english) =>
        LetterException.Of($"Het bestand met gegevens van het bestuursorgaan {dutch}.", $"The file with the body's data {english}.");
}
