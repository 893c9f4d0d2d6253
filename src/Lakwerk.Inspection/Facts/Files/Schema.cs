namespace Lakwerk.Inspection.Facts;

/// <summary>The roles that dictionaries play in a PDF file and the keys that each may hold: schema.txt, read once.</summary>
internal static class Schema
{
    public const string Plain = "plain";
    public const string Unknown = "unknown";
    public const string Unreachable = "unreachable";
    private const string Resource = "Lakwerk.Inspection.Facts.schema.txt";
    private const int ForeignKeys = 32;
    private const int LooseRemains = 15;

    private static readonly string[] StreamKeys = ["Length", "Filter", "DecodeParms"];
    private static readonly Dictionary<string, Role> Roles = Load();

    public static Role Of(string name) => Roles[name];

    private static Dictionary<string, Role> Load()
    {
        using var stream = typeof(Schema).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks {Resource}.");
        using var reader = new StreamReader(stream);
        var roles = reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(Parse)
            .ToDictionary(role => role.Name);
        roles[Unknown] = new Role(Unknown, ForeignKeys, true, new Dictionary<string, KeyRule>());
        roles[Unreachable] = new Role(Unreachable, LooseRemains, true, new Dictionary<string, KeyRule>());
        return roles;
    }

    private static Role Parse(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var keys = StreamKeys.ToDictionary(key => key, _ => new KeyRule(true, Plain, false));
        foreach (var word in words[2..].Where(word => word != "*"))
        {
            var arrow = word.IndexOf('>', StringComparison.Ordinal);
            var child = arrow < 0 ? Plain : word[(arrow + 1)..].TrimStart('*');
            var free = arrow >= 0 && word[arrow + 1] == '*';
            var key = (arrow < 0 ? word : word[..arrow]).TrimStart('!');
            keys[key] = new KeyRule(word[0] != '!', child, free);
        }

        return new Role(words[0], int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture), words.Contains("*"), keys);
    }
}
