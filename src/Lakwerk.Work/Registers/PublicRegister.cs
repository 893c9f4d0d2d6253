using System.Text.Json;
using Lakwerk.Intake.Understanding;
using Lakwerk.Text;
using Lakwerk.Work.Files;
using Lakwerk.Work.ReadingBack;

namespace Lakwerk.Work.Registers;

/// <summary>
/// Documents that are public, in a folder: a list (register.jsonl) and the text of each by its hash. New documents are held
/// against their passages.
/// </summary>
public sealed class PublicRegister
{
    private const string ListName = "register.jsonl";
    private const string TextFolder = "text";
    private const int FewestWords = 8;
    private const double Near = 0.6;
    private const double Whole = 0.9;

    private readonly string _folder;
    private readonly List<RegisterEntry> _entries = [];
    private readonly List<Shingles> _texts = [];
    private readonly Dictionary<ulong, List<int>> _byPassage = [];

    private PublicRegister(string folder) => _folder = folder;

    public IReadOnlyList<RegisterEntry> Entries => _entries;

    /// <summary>Opens the register in a folder; one that is not there yet is empty.</summary>
    public static PublicRegister Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (File.Exists(folder)) throw InputException.About(folder, "is a file, not a folder with a register.");
        var register = new PublicRegister(folder);
        var list = Path.Combine(folder, ListName);
        if (!File.Exists(list)) return register;
        var number = 0;
        foreach (var line in TextFile.Decode(SourceFile.ReadAll(list)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            register.Index(register.Parse(list, ++number, line), null);
        return register;
    }

    /// <summary>Adds a document, until <see cref="Save"/> in memory only; false when the same file is there already.</summary>
    /// <param name="path">The published file.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="link">Where it is published.</param>
    /// <param name="options">How the file is opened.</param>
    public bool Add(string path, string name, string? link, ReadOptions? options = null)
    {
        var sha256 = SourceFile.Sha256Of(path);
        if (_entries.Exists(entry => entry.Sha256 == sha256)) return false;
        var file = FileLoader.Load(path, options);
        if (file.Text is not { } text) throw InputException.About(path, "is a table, which has no passages to compare.");
        var entry = new RegisterEntry(_entries.Count + 1, name, sha256, Shingles.Of(text.Text).WordCount, link);
        Directory.CreateDirectory(Path.Combine(_folder, TextFolder));
        AtomicFile.Write(TextPath(entry), System.Text.Encoding.UTF8.GetBytes(text.Text));
        Index(entry, text.Text);
        return true;
    }

    public IReadOnlyList<RegisterMatch> Match(string text)
    {
        var shingles = Shingles.Of(text);
        if (shingles.WordCount < FewestWords) return [];
        var matches = new List<RegisterMatch>();
        foreach (var candidate in shingles.Hashes.SelectMany(hash => _byPassage.GetValueOrDefault(hash) ?? []).Distinct())
            if (MatchOf(shingles, candidate) is { } match) matches.Add(match);
        return [.. matches.OrderBy(match => match.Kind).ThenByDescending(match => match.Likeness).ThenBy(match => match.Entry.Id)];
    }

    /// <summary>The document that holds a passage of five words, or null.</summary>
    public RegisterEntry? Holding(string fiveWords) =>
        Shingles.Of(fiveWords).Hashes is [var hash] && _byPassage.TryGetValue(hash, out var holders) ? _entries[holders[0]] : null;

    private RegisterMatch? MatchOf(Shingles text, int index)
    {
        var known = _texts[index];
        if (text.Whole == known.Whole && text.WordCount == known.WordCount) return new RegisterMatch(_entries[index], RegisterMatchKind.Exact, 1);
        var likeness = Math.Min(0.999, text.Likeness(known));
        var (inside, around) = (text.ContainedIn(known), known.ContainedIn(text));
        // All of the public one and more is no near twin of it.
        if (around >= 0.999 && inside < Whole && known.WordCount >= FewestWords) return new RegisterMatch(_entries[index], RegisterMatchKind.Contains, Math.Round(around, 3));
        if (likeness >= Near) return new RegisterMatch(_entries[index], inside >= 0.999 ? RegisterMatchKind.Contained : RegisterMatchKind.Near, likeness);
        if (inside >= Whole) return new RegisterMatch(_entries[index], RegisterMatchKind.Contained, Math.Round(inside, 3));
        return around >= Whole && known.WordCount >= FewestWords ? new RegisterMatch(_entries[index], RegisterMatchKind.Contains, Math.Round(around, 3)) : null;
    }

    private void Index(RegisterEntry entry, string? text)
    {
        var shingles = Shingles.Of(text ?? TextFile.Decode(SourceFile.ReadAll(TextPath(entry))));
        foreach (var hash in shingles.Hashes)
        {
            if (!_byPassage.TryGetValue(hash, out var holders)) _byPassage[hash] = holders = [];
            holders.Add(_entries.Count);
        }

        _entries.Add(entry);
        _texts.Add(shingles);
    }

    private string TextPath(RegisterEntry entry) => Path.Combine(_folder, TextFolder, entry.Sha256 + ".txt");

    private RegisterEntry Parse(string list, int number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 4 });
            var entry = json.RootElement;
            var sha256 = entry.GetProperty("sha256").GetString() ?? "";
            if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower)) throw InputException.About(list, $"line {number} has no hash of a file.");
            return new RegisterEntry(_entries.Count + 1, entry.GetProperty("file").GetString() ?? "", sha256, entry.GetProperty("words").GetInt32(), entry.TryGetProperty("link", out var link) ? link.GetString() : null);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw InputException.About(list, $"line {number} is no entry of a register.", problem);
        }
    }

    /// <summary>Writes the list; texts are written as they come.</summary>
    public void Save() => AtomicFile.Write(Path.Combine(Directory.CreateDirectory(_folder).FullName, ListName), stream =>
    {
        foreach (var entry in _entries)
        {
            using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                json.WriteStartObject();
                json.WriteString("file", entry.File);
                json.WriteString("sha256", entry.Sha256);
                json.WriteNumber("words", entry.Words);
                json.WriteString("link", entry.Link);
                json.WriteEndObject();
            }

            stream.Write("\n"u8);
        }
    });
}
