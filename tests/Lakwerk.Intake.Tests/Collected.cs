namespace Lakwerk.Intake.Tests;

/// <summary>A sink that keeps everything in memory.</summary>
internal sealed class Collected : IIntakeSink
{
    private readonly Dictionary<string, int> _known = [];
    private int _last;

    public List<IntakeRow> Rows { get; } = [];

    public List<IncomingDocument> Documents { get; } = [];

    public int NextNumber() => ++_last;

    public int? TwinOf(string sha256) => _known.TryGetValue(sha256, out var row) ? row : null;

    public void Add(IntakeRow row, IncomingDocument? document)
    {
        Rows.Add(row);
        if (document is not null) Documents.Add(document);
        if (row.Outcome is IntakeOutcome.Document or IntakeOutcome.Unpacked) _known.TryAdd(row.Sha256, row.Number);
    }

    public static Collected Take(string path, IntakeSettings? settings = null)
    {
        var sink = new Collected();
        using var engine = new IntakeEngine(settings ?? new IntakeSettings { Recognise = false }, sink);
        if (File.Exists(path)) engine.Take(path, Path.GetFileName(path));
        else foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)) engine.Take(file, Path.GetRelativePath(path, file));
        engine.Finish();
        return sink;
    }

    /// <summary>One line a row, for comparison: path, outcome, reason.</summary>
    public IEnumerable<string> Lines() => Rows.Select(row => $"{row.Path}: {row.Outcome}{(row.Reason is { } reason ? " " + reason : "")}");
}
