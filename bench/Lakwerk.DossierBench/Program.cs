using System.Diagnostics;
using System.Globalization;
using Lakwerk.DossierBench;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Checks;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Events;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Letters;
using Lakwerk.Storage;
using Lakwerk.Work.Letters;
using Timer = Lakwerk.DossierBench.Timer;

// Measures dossiers: how fast a long one opens, how fast events are kept, what a large one costs. See bench/README.md.
const int Documents = 5_000;
const int Marks = 40_000;
const int LongJournal = 100_000;
const int Rounds = 9;
const int Chunk = 1_000;
const int Appends = 5_000;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["make", var file]: return Make(file, Documents, LongJournal - 3 * Documents);
    case ["open", var file]: return Open(file);
    case ["append", var file]: return Append(file);
    case ["large"]: return Large();
    default:
        Console.Error.WriteLine("usage: make FILE | open FILE | append FILE | large");
        return 2;
}

static int Make(string file, int documents, int marks)
{
    using var database = new SqliteDatabase(file);
    var journal = new Journal(database);
    var version = 0;
    foreach (var events in new LargeDossier(documents, marks).Events().Chunk(Chunk))
        version = journal.Append(LargeDossier.Id, version, events).Version;
    _ = new DossierStore(journal).Open(LargeDossier.Id);
    Console.WriteLine($"{version} events");
    return 0;
}

// The first time is what a command pays that begins in a new process; the others what a running server pays.
static int Open(string file)
{
    for (var round = 0; round < Rounds; round++)
    {
        var timer = new Timer();
        using var database = new SqliteDatabase(file);
        var dossier = new DossierStore(new Journal(database)).Open(LargeDossier.Id);
        Console.WriteLine($"{(round == 0 ? "first" : "again")}: {timer.InMilliseconds}, version {dossier.Version}, {dossier.Documents.Values.Sum(d => d.Marks.Length)} marks");
    }

    return 0;
}

static int Append(string file)
{
    using var database = new SqliteDatabase(file);
    var journal = new Journal(database);
    var store = new DossierStore(journal);
    var now = DateTimeOffset.UnixEpoch;
    Time("commands, one transaction each, marks", i => store.Do(LargeDossier.Id, new PlaceMark(LargeDossier.Redactor, now, LargeDossier.Document(i), new MarkId($"{Environment.ProcessId}-{i}"), [new MarkArea(1, 0, 0, 5, 5)], ["5.1.2.e"])).IsRefused);
    var version = journal.VersionOf(LargeDossier.Id);
    Time("events, one transaction each", i => !journal.Append(LargeDossier.Id, version + i, [new MarkRemoved(LargeDossier.Redactor, now, LargeDossier.Document(i), new MarkId($"{Environment.ProcessId}-{i}"))]).IsAppended);
    Time("commands with legal effect, each on the disk", i => store.Do(LargeDossier.Id, new NoteReference(LargeDossier.Redactor, now, $"{i}", "proef")).IsRefused, Appends / 10);
    return journal.Audit(LargeDossier.Id).IsSound ? 0 : 1;
}

static void Time(string what, Func<int, bool> failed, int count = Appends)
{
    var timer = new Timer();
    for (var i = 0; i < count; i++)
        if (failed(i))
            throw new InvalidOperationException($"{what}: {i} was not appended.");
    Console.WriteLine($"{what}: {timer.Rate(count)}");
}

static int Large()
{
    var dossier = Dossier.Fold(new LargeDossier(Documents, Marks).Events());
    var all = new Timer();
    var rows = Step("inventory", () => Inventory.Of(dossier).Rows.Count);
    var findings = Step("checks", () => DossierChecks.Run(dossier, LargeDossier.Decision).Count);
    var body = BodyFolder.None;
    var bytes = Step("letter as .docx", () => LetterWork.Write(
        LetterWork.Compose(dossier, new LetterOrder(LetterKind.Decision, LargeDossier.Decision, body.Profile), body, LetterStyle.Formal), LetterFormat.Word, null, CancellationToken.None).Content.Length);
    Console.WriteLine($"all: {all.InSeconds}; {rows} rows, {findings} findings, {bytes / 1024} kB; peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB");
    return 0;
}

static T Step<T>(string name, Func<T> work)
{
    var timer = new Timer();
    var result = work();
    Console.WriteLine($"{name}: {timer.InSeconds}");
    return result;
}
