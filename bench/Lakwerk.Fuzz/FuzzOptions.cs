using System.Globalization;

namespace Lakwerk.Fuzz;

/// <summary>What the command line asks for.</summary>
internal sealed record FuzzOptions(double Minutes, int Seed, string Output, IReadOnlyList<string> Places)
{
    public const string Usage = """
        Breaks PDF files in every way and watches what reading them does.
          Lakwerk.Fuzz [--minutes N] [--seed S] [--out FOLDER] FILE|FOLDER...
          --minutes N    how long (default 1)
          --seed S       the same seed breaks the same files in the same way (default 1)
          --out FOLDER   where inputs are kept that crash, hang (10 s of work) or take more than 1 GB (default fuzz-findings)
        Exit code 1 when there was one.
        """;

    /// <summary>Null when the arguments make no sense.</summary>
    public static FuzzOptions? Parse(string[] args)
    {
        var options = new FuzzOptions(1, 1, "fuzz-findings", []);
        var places = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : "";
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                places.Add(args[i]);
                continue;
            }

            if (Set(options, args[i], value) is not { } changed) return null;
            options = changed;
            i++;
        }

        return places.Count == 0 ? null : options with { Places = places };
    }

    private static FuzzOptions? Set(FuzzOptions options, string name, string value) => name switch
    {
        "--minutes" when double.TryParse(value, CultureInfo.InvariantCulture, out var minutes) => options with { Minutes = minutes },
        "--seed" when int.TryParse(value, CultureInfo.InvariantCulture, out var seed) => options with { Seed = seed },
        "--out" when value.Length > 0 => options with { Output = value },
        _ => null,
    };
}
