using System.Globalization;

namespace Lakwerk.PeerBench;

/// <summary>The words and the options of the command line.</summary>
internal sealed class BenchOptions
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>What is no option.</summary>
    public string[] Words { get; private init; } = [];

    /// <summary>The program that is measured.</summary>
    public string Lakwerk => Path.GetFullPath(Text("lakwerk", "artifacts/cli/lakwerk.dll"));

    public static BenchOptions Parse(string[] args)
    {
        var words = new List<string>();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i].StartsWith("--", StringComparison.Ordinal) && i + 1 < args.Length) values[args[i][2..]] = args[++i];
            else words.Add(args[i]);
        }

        var options = new BenchOptions { Words = [.. words] };
        foreach (var (name, value) in values) options._values[name] = value;
        return options;
    }

    public string Text(string name, string otherwise) => _values.GetValueOrDefault(name, otherwise);

    public int Number(string name, int otherwise) =>
        _values.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>The contenders asked for, or all of them.</summary>
    public IReadOnlyList<Contender> Chosen(IEnumerable<Contender> all)
    {
        var names = _values.TryGetValue("only", out var only) ? only.Split(',') : null;
        return [.. all.Where(contender => names is null || names.Contains(contender.Name))];
    }
}
