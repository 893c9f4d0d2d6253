using System.Globalization;
using System.Numerics;

namespace Lakwerk.SampleText;

/// <summary>Made-up values for the placeholders that are no persons. Each set of templates may bring its own words.</summary>
public sealed class Fillers(Random random, IReadOnlyDictionary<string, string[]> words)
{
    private static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    private static readonly string[] Days = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"];

    /// <summary>The words of a file with lines "name: word | word".</summary>
    public static IReadOnlyDictionary<string, string[]> Read(string path) => File.ReadLines(path)
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(':', 2))
        .ToDictionary(parts => parts[0], parts => parts[1].Split('|', StringSplitOptions.TrimEntries));

    /// <summary>The value for a placeholder and its kind when it is personal data.</summary>
    public (string Value, string? Kind) Fill(string name) => name switch
    {
        "digit" => (Number(1, 20), null),
        "num" => (Number(10_000, 9_999_999), null),
        "year" => (Number(2005, 2024), null),
        "time" => ($"{random.Next(8, 19)}:{random.Next(60):00}", null),
        "day" => (Pick(Days), null),
        "date" => (Date(random.Next(2012, 2025)), null),
        "birth" => (Date(random.Next(1935, 2005)), "birth-date"),
        "phone" => (Phone(), "phone"),
        "email" => ($"{Pick(words["mailbox"])}@{Pick(words["domain"])}", "email"),
        "bsn" => (Bsn(), "bsn"),
        "iban" => (Iban(), "iban"),
        "plate" => (Plate(), "licence-plate"),
        "ip" => ($"{random.Next(11, 223)}.{random.Next(256)}.{random.Next(256)}.{random.Next(10, 250)}", "ip-address"),
        "mac" => (string.Join(random.Next(2) == 0 ? ':' : '-', Enumerable.Range(0, 6).Select(i => i == 0 ? "A4" : random.Next(256).ToString("X2", CultureInfo.InvariantCulture))), "other"),
        "passport" => ($"N{"BCDFGHJKLPRTX"[random.Next(13)]}{random.Next(1_000_000, 9_999_999)}", "other"),
        "kvk" => (Number(10_000_000, 89_999_999), "other"),
        "parket" => ($"{random.Next(1, 96):00}/{random.Next(100_000, 999_999)}-{random.Next(12, 25)}", "other"),
        "postcode" => (Postcode(), "postcode"),
        "street" => ($"{Pick(words["street"])} {random.Next(1, 250)}{(random.Next(5) == 0 ? "a" : "")}", "address"),
        "address" => ($"{Pick(words["street"])} {random.Next(1, 250)}{(random.Next(5) == 0 ? "-2" : "")}, {Postcode()} {Pick(words["place"])}", "address"),
        "pseudo" => (Pick(words["prefix"]) + Pick(words["suffix"]), null),
        _ => (Pick(words[name]), null),
    };

    public string Domain => Pick(words["domain"]);

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];

    private string Number(int least, int most) => random.Next(least, most).ToString(CultureInfo.InvariantCulture);

    private string Date(int year)
    {
        var (day, month) = (random.Next(1, 29), random.Next(12));
        return random.Next(4) switch
        {
            0 => $"{day:00}-{month + 1:00}-{year}",
            1 => $"{day}/{month + 1}/{year}",
            _ => $"{day} {Months[month]} {year}",
        };
    }

    private string Phone()
    {
        var (a, b, c, d) = (random.Next(10, 99), random.Next(10, 99), random.Next(10, 99), random.Next(10, 99));
        return random.Next(10) switch
        {
            0 => $"06-{a}{b}{c}{d}",
            1 => $"06 {a} {b} {c} {d}",
            2 => $"06{a}{b}{c}{d}",
            3 => $"+31 6 {a}{b}{c}{d}",
            4 => $"+31 (0)6 {a} {b} {c} {d}",
            5 => $"+316{a}{b}{c}{d}",
            6 => $"070-{random.Next(2, 9)}{a}{b}{c}",
            7 => $"(020) {random.Next(2, 9)}{a} {b} {c}",
            8 => $"0031 30 {random.Next(2, 9)}{a}{b}{c}",
            _ => $"0118 {a}{b}{c}",
        };
    }

    private string Bsn()
    {
        while (true)
        {
            var digits = Number(100_000_000, 999_999_999);
            var sum = -(digits[8] - '0');
            for (var i = 0; i < 8; i++) sum += (9 - i) * (digits[i] - '0');
            if (sum % 11 == 0) return random.Next(3) == 0 ? $"{digits[..4]}.{digits[4..6]}.{digits[6..]}" : digits;
        }
    }

    private string Iban()
    {
        var bank = Pick(["ABNA", "INGB", "RABO", "SNSB", "TRIO", "KNAB"]);
        var account = random.NextInt64(100_000_000, 9_999_999_999).ToString("0000000000", CultureInfo.InvariantCulture);
        var number = string.Concat((bank + account + "NL00").Select(c => char.IsAsciiDigit(c) ? c.ToString() : (c - 'A' + 10).ToString(CultureInfo.InvariantCulture)));
        var check = 98 - (int)(BigInteger.Parse(number, CultureInfo.InvariantCulture) % 97);
        var iban = $"NL{check:00}{bank}{account}";
        return random.Next(2) == 0 ? iban : string.Join(' ', iban.Chunk(4).Select(chunk => new string(chunk)));
    }

    private string Plate()
    {
        const string letters = "BDFGHJKLNPRSTVXZ";
        var pattern = Pick(["99-AAA-9", "9-AAA-99", "AA-999-A", "A-999-AA", "AAA-99-A", "99-AA-AA", "AA-AA-99"]);
        return string.Concat(pattern.Select(c => c switch { '9' => (char)('0' + random.Next(10)), 'A' => letters[random.Next(letters.Length)], _ => c }));
    }

    private string Postcode()
    {
        const string letters = "ABCDEGHJKLNPRSTVWXZ";
        var pair = $"{letters[random.Next(letters.Length)]}{letters[random.Next(letters.Length)]}";
        if (pair is "SA" or "SD" or "SS") pair = "AB";
        return $"{random.Next(1011, 9999)}{(random.Next(3) == 0 ? "" : " ")}{pair}";
    }
}
