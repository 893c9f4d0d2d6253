using System.Diagnostics;
using System.Globalization;
using System.Text;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Steps;

namespace Lakwerk.Server.Tests;

/// <summary>Worker processes on an office that they share, which can be killed at any moment; for tests and for measuring.</summary>
internal sealed class WorkerCluster : IDisposable
{
    private static readonly Actor By = new("jansen", "J. Jansen");

    private readonly string _scratch;
    private readonly Process?[] _workers;

    public WorkerCluster(string store, string blobs, string scratch, int workers)
    {
        (_scratch, _workers) = (scratch, new Process?[workers]);
        Place = new OfficePlace(Path.Combine(scratch, "office"), store, blobs);
        Office = Office.At(Place);
    }

    public OfficePlace Place { get; }

    public Office Office { get; }

    /// <summary>The command line that workers run: the one built with this, or another.</summary>
    public string Program { get; init; } = Path.Combine(AppContext.BaseDirectory, "lakwerk.dll");

    /// <summary>The workers that run.</summary>
    public IEnumerable<int> ProcessIds => _workers.OfType<Process>().Select(process => process.Id);

    public DossierId NewDossier()
    {
        var (id, today) = (Office.Dossiers.NewId(), Office.Dossiers.Today);
        Office.Dossiers.Do(id, new OpenDossier(By, Office.Dossiers.Now, id, "Grote inzage", "S. de Groot", "Gemeente Waterhoek", today.AddDays(-2), today.AddDays(-1), "WOO-1"));
        return id;
    }

    /// <summary>Hands in so many files, no two alike, mails and PDF files in turn.</summary>
    public void HandIn(DossierId dossier, int count, byte[] pdf, int mailLines = 20)
    {
        for (var i = 0; i < count; i++)
        {
            var (name, content) = i % 2 == 0 ? ($"{i}.eml", Mail(i, mailLines)) : ($"{i}.pdf", [.. pdf, .. Encoding.ASCII.GetBytes($"% {i}\n")]);
            HandIn(dossier, name, content);
        }
    }

    public void HandIn(DossierId dossier, string name, byte[] content) => Office.Work.Ask(ImportStep.Of(dossier, Office.Files.Put(content), name, By, Office.Dossiers.Now));

    public void Start(int worker)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "worker", "--jobs", "1", "--data", Path.Combine(_scratch, $"worker-{worker}"), "--store", Place.Store!, "--blobs", Place.Blobs!]) { RedirectStandardError = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        _workers[worker] = process;
    }

    /// <summary>As when the power goes: nothing is said first, nothing is finished.</summary>
    public void Kill(int worker)
    {
        if (_workers[worker] is not { } process) return;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        _workers[worker] = null;
    }

    /// <summary>Everything that was asked for is done, there are so many documents (one of each file), and the journal holds; else a sentence that says what is wrong.</summary>
    public string? Wrong(DossierId dossier, int count)
    {
        var failed = Office.Work.Latest(dossier, StepKinds.Import, count + 1).Where(item => item.State != WorkState.Done).ToList();
        if (failed.Count > 0) return string.Create(CultureInfo.InvariantCulture, $"{failed.Count} imports did not end well: {failed[0].State} after {failed[0].Attempts} attempts: {failed[0].Problem}");
        var documents = Office.Dossiers.Open(dossier).Documents.Values;
        if (documents.Count() != count) return string.Create(CultureInfo.InvariantCulture, $"there are {documents.Count()} documents instead of {count}");
        if (documents.FirstOrDefault(document => !Office.Documents.HasOriginal(document) || Office.Documents.Text(document).Pages.Count == 0) is { } empty) return $"{empty.Id} has no file or no text";
        return Office.Dossiers.Audit(dossier) is { IsSound: false } broken ? broken.Text.English : null;
    }

    public void Dispose()
    {
        for (var worker = 0; worker < _workers.Length; worker++) Kill(worker);
        Office.Dispose();
    }

    private static byte[] Mail(int number, int lines)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture,
            $"From: Femke <femke@example.nl>\r\nTo: Teun <teun@example.nl>\r\nSubject: Klacht {number}\r\nMessage-ID: <{number}@example.nl>\r\nDate: Tue, 14 Mar 2023 09:05:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"));
        for (var line = 0; line < lines; line++)
            text.Append(CultureInfo.InvariantCulture, $"De parkeerproef aan de Kalkmarkt ({number}/{line}) liep anders dan de nota van vorige maand deed verwachten.\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
