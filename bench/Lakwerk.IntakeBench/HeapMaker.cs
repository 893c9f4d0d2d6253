using System.Globalization;
using System.IO.Compression;
using System.Text;
using Lakwerk.SampleText.Files;

namespace Lakwerk.IntakeBench;

/// <summary>
/// Writes a heap such as a body finds when a request comes in: mails with threads and attachments, Office files in versions, scans,
/// glued bundles, archives; and beside it what is true of all of it.
/// </summary>
internal sealed class HeapMaker
{
    private const int Threads = 80;
    private const int Loose = 150;
    private const int Scans = 24;
    private const int Bundles = 8;
    private const string Top = "hoop";
    private static readonly string[] TextKinds = ["docx", "doc", "odt", "rtf", "pdf", "html", "txt", "xlsx", "xls", "ods", "csv", "pptx", "ppt", "odp"];

    private readonly string _folder;
    private readonly string _scratch;
    private readonly Source _source;
    private readonly Truth _truth = new();
    private readonly List<(TrueFile File, byte[] Content, string Name)> _documents = [];

    private HeapMaker(string folder, Source source)
    {
        (_folder, _source) = (folder, source);
        _scratch = Directory.CreateTempSubdirectory("lakwerk-heap-").FullName;
    }

    public static void Make(string folder, string shared, int seed)
    {
        var maker = new HeapMaker(folder, new Source(shared, seed));
        try
        {
            maker.Make();
        }
        finally
        {
            Directory.Delete(maker._scratch, recursive: true);
        }
    }

    private Random Random => _source.Random;

    private void Make()
    {
        Directory.CreateDirectory(Path.Combine(_folder, Top));
        MakeDocuments();
        MakeScans();
        MakeBundles();
        MakeThreads();
        WriteLoose();
        _truth.Write(Path.Combine(_folder, "truth.json"));
    }

    /// <summary>Every kind in turn; a third has a later version or the same text in another kind.</summary>
    private void MakeDocuments()
    {
        var batch = new OfficeBatch(_scratch);
        var wanted = new List<(string Name, string Extension, Writing Writing, int Twins)>();
        for (var i = 0; i < Loose; i++)
        {
            var writing = _source.Write();
            var version = i % 3 == 0 ? i + 1 : 0;
            wanted.Add(($"stuk {i:000}", TextKinds[i % TextKinds.Length], writing, version));
            if (version == 0) continue;
            var later = i % 9 == 0 ? writing : writing.Changed(Random, _source.Plain);
            wanted.Add(($"stuk {i:000} v2", TextKinds[(i + 5) % 7], later, version));
        }

        foreach (var (name, extension, writing, _) in wanted.Where(one => OfficeBatch.Extensions.Contains(one.Extension))) batch.Add(name, extension, writing);
        var made = batch.Make();
        foreach (var (name, extension, writing, twins) in wanted)
            _documents.Add((new TrueFile("") { Twins = twins, Values = writing.Values }, made.TryGetValue(name, out var content) ? content : Plain(extension, writing), $"{name}.{extension}"));
    }

    private static byte[] Plain(string extension, Writing writing) => Encoding.UTF8.GetBytes(extension switch
    {
        "html" => OfficeBatch.Html(writing),
        "csv" => "regel;tekst\n" + string.Concat(writing.Lines.Select((line, i) => $"{i + 1};\"{line.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n")),
        _ => writing.Text,
    });

    private void MakeScans()
    {
        var batch = new OfficeBatch(_scratch);
        var writings = Enumerable.Range(0, Scans).Select(_ => _source.Write()).ToList();
        for (var i = 0; i < Scans; i++) batch.Add($"scan {i:00}", "pdf", writings[i]);
        foreach (var (name, pdf) in batch.Make())
        {
            var number = int.Parse(name.AsSpan(5), CultureInfo.InvariantCulture);
            var path = Path.Combine(_scratch, $"scan{number}.pdf");
            File.WriteAllBytes(path, pdf);
            var (extension, content) = (number % 8) switch
            {
                5 => ("png", Photo(path, "-png", "png")),
                6 => ("jpg", Photo(path, "-jpeg", "jpg")),
                7 => ("heic", Heic(Photo(path, "-png", "png"))),
                _ => ("tiff", ScanMaker.Tiff(path, _scratch, Random)),
            };
            Write($"{name}.{extension}", content, new TrueFile("") { IsScan = true, Values = writings[number].Values });
        }
    }

    private byte[] Photo(string pdf, string option, string extension)
    {
        Helper.Run("pdftoppm", ["-r", "200", option, "-singlefile", pdf, Path.Combine(_scratch, "foto")]);
        return File.ReadAllBytes(Path.Combine(_scratch, "foto." + extension));
    }

    private byte[] Heic(byte[] png)
    {
        var (source, target) = (Path.Combine(_scratch, "foto.png"), Path.Combine(_scratch, "foto.heic"));
        File.WriteAllBytes(source, png);
        Helper.Run("heif-enc", ["-q", "70", "-o", target, source]);
        return File.ReadAllBytes(target);
    }

    private void MakeBundles()
    {
        var batch = new OfficeBatch(_scratch);
        var parts = Enumerable.Range(0, Bundles).Select(_ => BundleDraft.Parts(_source)).ToList();
        for (var b = 0; b < Bundles; b++)
            for (var p = 0; p < parts[b].Count; p++) batch.Add($"bundel {b} {p:00}", "pdf", parts[b][p]);
        var made = batch.Make();
        for (var b = 0; b < Bundles; b++)
        {
            var paths = new List<string>();
            foreach (var (name, pdf) in made.Where(part => part.Key.StartsWith($"bundel {b} ", StringComparison.Ordinal)).OrderBy(part => part.Key, StringComparer.Ordinal))
            {
                paths.Add(Path.Combine(_scratch, name + ".pdf"));
                File.WriteAllBytes(paths[^1], pdf);
            }

            var (glued, starts) = BundleDraft.Glue(paths, _scratch);
            var isScanned = b % 4 == 3;
            var file = new TrueFile("") { IsScan = isScanned, Values = [.. parts[b].SelectMany(part => part.Values).Distinct()] };
            var content = isScanned ? ScanMaker.Tiff(Path.Combine(_scratch, "gelijmd.pdf"), _scratch, Random) : glued;
            _truth.Bundles.Add(new TrueBundle(Write($"bundel {b}.{(isScanned ? "tiff" : "pdf")}", content, file), starts));
        }
    }

    /// <summary>Exchanges of one to five mails: loose, as Outlook messages, or in a mailbox.</summary>
    private void MakeThreads()
    {
        var (mailbox, inMailbox) = (new MemoryStream(), 0);
        var store = new List<(string Head, string Body, IReadOnlyList<(string Name, byte[] Content)> Files)>();
        for (var thread = 1; thread <= Threads; thread++)
        {
            var place = thread % 6;
            foreach (var (mail, i) in Exchange(thread).Select((mail, i) => (mail, i)))
            {
                var files = Random.Next(3) == 0 && _documents.Count > 0 ? new[] { _documents[Random.Next(_documents.Count)] } : [];
                var attachments = files.Select(file => (file.Name, file.Content)).ToArray();
                var bytes = place == 4 ? OutlookMessage.With(mail.Head(isOutlook: true), mail.Body, attachments) : mail.Write($"grens{thread}x{i}", attachments);
                string path;
                if (place == 3)
                {
                    mailbox.Write(Encoding.ASCII.GetBytes("From piet@example.org Thu Mar 12 10:00:00 2020\r\n"));
                    mailbox.Write(bytes);
                    mailbox.Write("\r\n"u8);
                    path = $"{Top}/postbus.mbox » bericht {++inMailbox:00000}.eml";
                    _truth.Files.Add(new TrueFile(path) { Thread = thread, Values = [.. mail.Values.Distinct()] });
                }
                else if (place == 5)
                {
                    store.Add((mail.Head(isOutlook: true), mail.Body, attachments));
                    path = $"{Top}/postbus.pst » Postbus/Postvak IN/{store.Count}.eml";
                    _truth.Files.Add(new TrueFile(path) { Thread = thread, Values = [.. mail.Values.Distinct()] });
                }
                else path = Write($"mail/{thread:00}-{i}.{(place == 4 ? "msg" : "eml")}", bytes, new TrueFile("") { Thread = thread, Values = [.. mail.Values.Distinct()] });

                foreach (var file in files) _truth.Files.Add(file.File with { Path = $"{path} » {file.Name}" });
            }
        }

        Write("postbus.pst", new OutlookStore("Postbus").Folder("Postvak IN", store).ToArray(), new TrueFile("") { IsContainer = true });
        Write("postbus.mbox", mailbox.ToArray(), new TrueFile("") { IsContainer = true });
    }

    private List<MailDraft> Exchange(int thread)
    {
        var mails = new List<MailDraft>();
        var (one, other, subject, moment) = (_source.Person(), _source.Person(), _source.Subject(), _source.Moment());
        var (oneMail, otherMail) = (one.Mailbox(Random, "veldrode.example"), other.Mailbox(Random, "provincie.example"));
        var (references, marks) = (thread % 2 == 0, Random.Next(2) == 0);
        for (var count = Random.Next(1, 6); mails.Count < count;)
        {
            var isAnswer = mails.Count % 2 == 1;
            var (from, to, fromMail, toMail) = isAnswer ? (other, one, otherMail, oneMail) : (one, other, oneMail, otherMail);
            moment = moment.AddMinutes(Random.Next(20, 3000));
            mails.Add(new MailDraft(from.Full, fromMail, to.Full, toMail, mails.Count == 0 ? subject : "RE: " + subject, moment, _source.Write())
            {
                Answers = mails.LastOrDefault(),
                MessageId = $"{thread}.{mails.Count}.{moment.Ticks}@example.org",
                HasReferences = references,
                QuotesWithMarks = marks,
                Quotes = !references || Random.Next(4) > 0,
            });
        }

        return mails;
    }

    /// <summary>Documents that are not only attachments: in the folder, or in an archive.</summary>
    private void WriteLoose()
    {
        var archives = new Dictionary<string, List<(TrueFile File, byte[] Content, string Name)>> { ["zip"] = [], ["7z"] = [], ["tar.gz"] = [] };
        foreach (var (document, i) in _documents.Select((document, i) => (document, i)))
        {
            if (i % 11 < 3) archives[archives.Keys.ElementAt(i % 11)].Add(document);
            else Write($"stukken/{document.Name}", document.Content, document.File);
        }

        foreach (var (kind, held) in archives)
        {
            Write($"archief.{kind}", Archive(kind, held), new TrueFile("") { IsContainer = true });
            foreach (var document in held) _truth.Files.Add(document.File with { Path = $"{Top}/archief.{kind} » {document.Name}" });
        }
    }

    private byte[] Archive(string kind, List<(TrueFile File, byte[] Content, string Name)> held)
    {
        var folder = Path.Combine(_scratch, "archief-" + kind);
        Directory.CreateDirectory(folder);
        foreach (var (_, content, name) in held) File.WriteAllBytes(Path.Combine(folder, name), content);
        var target = Path.Combine(_scratch, "archief." + kind);
        if (kind == "zip") ZipFile.CreateFromDirectory(folder, target);
        else Helper.Run("bsdtar", [.. kind == "7z" ? (string[])["--format", "7zip", "-cf"] : ["-czf"], target, "-C", folder, .. held.Select(document => document.Name)]);
        return File.ReadAllBytes(target);
    }

    private string Write(string name, byte[] content, TrueFile file)
    {
        var path = Path.Combine(_folder, Top, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        _truth.Files.Add(file with { Path = $"{Top}/{name}" });
        return $"{Top}/{name}";
    }
}
