using System.Text;
using System.Text.Json;
using Lakwerk.Intake;
using Lakwerk.Intake.Making;
using Lakwerk.Intake.Recognition;
using Lakwerk.Intake.Rendering;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Intake;

/// <summary>
/// A folder that files are taken into: documents as PDF, their text, the originals by their hash, and a state file with a line for
/// every row. The rows of an input are written together when it is finished, so that a run that stops halfway is taken up at the
/// input where it stopped; what an earlier run began of it is made again.
/// </summary>
public sealed class IntakeFolder : IIntakeSink, IDisposable
{
    private const string Hidden = ".lakwerk";
    private const string StateName = "rows.jsonl";
    private const int MostPagesHeld = 500;
    private readonly string _root;
    private readonly List<IntakeRecord> _records = [];
    private readonly List<IntakeRecord> _pending = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _done = [];
    private readonly Dictionary<string, IntakeRecord> _retried = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Lakwerk.Text.TextDocument> _told = [];
    private readonly FileStream _lock;
    private readonly ConversionCache _conversions;
    private int _last;
    private int _pagesHeld;

    private IntakeFolder(string root)
    {
        _root = root;
        _conversions = new ConversionCache(CacheFolder);
        _lock = Lock(Path.Combine(root, Hidden, "lock"));
    }

    public IReadOnlyList<IntakeRecord> Records => _records;

    /// <summary>Rows of this run and those before it, those of an unfinished input included.</summary>
    public int RowCount => _records.Count + _pending.Count;

    /// <summary>Where slow results are kept by the hash of their input.</summary>
    public string CacheFolder => Path.Combine(_root, Hidden, "cache");

    /// <summary>Opens the folder, which is made when it is not there, and reads what earlier runs did.</summary>
    /// <exception cref="InputException">It cannot be used.</exception>
    public static IntakeFolder Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        try
        {
            foreach (var part in (string[])[Hidden, "documenten", "tekst", "originelen"]) Directory.CreateDirectory(Path.Combine(folder, part));
            var opened = new IntakeFolder(folder);
            opened.ReadState();
            return opened;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw InputException.About(folder, $"cannot be used for intake: {problem.Message}", problem);
        }
    }

    /// <summary>This input, with these bytes, was taken in before.</summary>
    public bool Has(string shownAs, string sha256) => _done.Contains((shownAs, sha256));

    /// <summary>The path lies in this folder, so it is no input.</summary>
    public bool Holds(string path) => Path.GetFullPath(path).StartsWith(Path.GetFullPath(_root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    public void Dispose() => _lock.Dispose();

    public int NextNumber() => ++_last;

    public int? TwinOf(string sha256) => _known.TryGetValue(sha256, out var row) ? row : null;

    public void Add(IntakeRow row, IncomingDocument? document)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Outcome is IntakeOutcome.Document or IntakeOutcome.Unpacked) _known.TryAdd(row.Sha256, row.Number);
        _pending.Add(document is null ? new IntakeRecord(row) : Keep(document));
    }

    /// <summary>Everything of this input is in: its rows are written, and it will not be taken in again.</summary>
    public void Finish(string shownAs, string sha256)
    {
        var lines = new StringBuilder();
        foreach (var record in _pending) Append(lines, new IntakeLine { Record = record });
        Append(lines, new IntakeLine { Done = shownAs, Sha256 = sha256 });
        File.AppendAllText(StatePath, lines.ToString());
        foreach (var record in _pending) _conversions.Remove(record.Row.Sha256);
        Settle(shownAs, sha256, _pending);
        _pending.Clear();
    }

    /// <summary>Gives up the rows of an input that was not finished.</summary>
    public void Forget() => _pending.Clear();

    /// <summary>The text of a document's file.</summary>
    public string ReadText(IntakeRecord record) => record?.Text is { } path ? File.ReadAllText(PathOf(path)) : "";

    public byte[] ReadPdf(IntakeRecord record) => File.ReadAllBytes(PathOf(record?.Pdf ?? throw new ArgumentException("The row is no document.", nameof(record))));

    /// <summary>Page text with places, where it was recognised; null where the PDF tells it all.</summary>
    public Lakwerk.Text.TextDocument? ReadPages(IntakeRecord record) => record?.PageText is { } path ? PageTextBlob.Read(File.ReadAllBytes(PathOf(path))) : null;

    /// <summary>What the PDF tells, when it was made in this run and is still held: it need not be read again then.</summary>
    public Lakwerk.Text.TextDocument? ToldPages(IntakeRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return _told.GetValueOrDefault(record.Row.Number);
    }

    public string PathOf(string relative) => Path.Combine(_root, relative);

    private static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException problem) when (problem is not (FileNotFoundException or DirectoryNotFoundException))
        {
            throw new IntakeBusyException("Another process is taking files in here.", problem);
        }
    }

    private string StatePath => Path.Combine(_root, Hidden, StateName);

    private IntakeRecord Keep(IncomingDocument document)
    {
        var row = document.Row;
        var name = $"{row.Number:00000} {PlainName(row.Name)}";
        var (pdf, text) = (Path.Combine("documenten", name + ".pdf"), Path.Combine("tekst", name + ".txt"));
        AtomicFile.Write(PathOf(pdf), document.Pdf);
        AtomicFile.Write(PathOf(text), Encoding.UTF8.GetBytes(PlainText(document)));
        var original = PathOf(Path.Combine("originelen", row.Sha256 + row.Kind.Extension()));
        if (!File.Exists(original)) AtomicFile.Write(original, document.Original);
        Hold(document);
        return new IntakeRecord(row)
        {
            Pages = document.Text.Pages.Count,
            Pdf = pdf,
            Text = text,
            PageText = document.IsRecognised ? KeepPages(name, document) : null,
            Parts = document.Parts,
            Facts = document.Facts,
            Notes = document.Notes,
            MessageId = document.Mail?.MessageId ?? "",
            References = document.Mail?.References ?? [],
            Sent = document.Mail?.Date,
            IsMail = document.Mail is not null,
        };
    }

    /// <summary>Only of files that were made here: of one from elsewhere a page may be damaged, and what that means is for its reader to say.</summary>
    private void Hold(IncomingDocument document)
    {
        if (document.IsRecognised || document.Row.Kind == FileKind.Pdf || _pagesHeld + document.Text.Pages.Count > MostPagesHeld) return;
        _pagesHeld += document.Text.Pages.Count;
        _told[document.Row.Number] = document.Text;
    }

    private string KeepPages(string name, IncomingDocument document)
    {
        var path = Path.Combine(Hidden, name + ".pages");
        AtomicFile.Write(PathOf(path), PageTextBlob.Write(document.Text));
        return path;
    }

    /// <summary>A mail as it was sent, head and text; pages of other documents set apart by form feeds.</summary>
    private static string PlainText(IncomingDocument document) => document.Mail is { } mail
        ? MailRenderer.ToText(mail)
        : string.Join("\n\f", document.Text.Pages.Select(page => page.Text)) + "\n";

    private static string PlainName(string name)
    {
        const int longest = 80;
        var plain = new StringBuilder();
        foreach (var c in name) plain.Append(char.IsControl(c) || c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' ? '_' : c);
        var text = plain.ToString().Trim('.', ' ');
        while (text.Length > longest || Encoding.UTF8.GetByteCount(text) > longest * 2) text = text[..(Math.Min(text.Length, longest + 1) - 1)];
        return text;
    }

    /// <summary>
    /// An input is in, with its rows. A file that could not be read for want of a helper or of access counts as tried, not as done: a
    /// later run tries again, and its row then takes the place of this one.
    /// </summary>
    private void Settle(string shownAs, string sha256, List<IntakeRecord> rows)
    {
        if (_retried.Remove(shownAs, out var before)) _records.Remove(before);
        _records.AddRange(rows);
        if (rows is [{ Row.Reason: UnreadableReason.HelperMissing or UnreadableReason.NotAccessible } only]) _retried[shownAs] = only;
        else _done.Add((shownAs, sha256));
    }

    private void ReadState()
    {
        if (!File.Exists(StatePath)) return;
        var (pending, whole) = (new List<IntakeRecord>(), new StringBuilder());
        var block = new StringBuilder();
        foreach (var text in File.ReadLines(StatePath))
        {
            if (ReadLine(text) is not { } line) break;
            block.Append(text).Append('\n');
            if (line.Record is { } record) pending.Add(record);
            if (line.Done is null) continue;
            Settle(line.Done, line.Sha256 ?? "", pending);
            foreach (var done in pending) Know(done);
            pending.Clear();
            whole.Append(block);
            block.Clear();
        }

        // What a stopped run left of an unfinished input goes.
        if (block.Length > 0 || pending.Count > 0) AtomicFile.Write(StatePath, Encoding.UTF8.GetBytes(whole.ToString()));
    }

    private void Know(IntakeRecord record)
    {
        _last = Math.Max(_last, record.Row.Number);
        if (record.Row.Outcome is IntakeOutcome.Document or IntakeOutcome.Unpacked) _known.TryAdd(record.Row.Sha256, record.Row.Number);
    }

    /// <summary>Null for the half line that a power cut leaves.</summary>
    private static IntakeLine? ReadLine(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, IntakeJson.Readable.IntakeLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Append(StringBuilder lines, IntakeLine line) => lines.Append(JsonSerializer.Serialize(line, IntakeJson.Readable.IntakeLine)).Append('\n');
}
