using System.Collections.Concurrent;
using Lakwerk.Pdf.Layout;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Work.Documents;

/// <summary>
/// Reads the pages of a long file with a reader for each processor. Readers share nothing: each opens the file for itself,
/// which costs little beside many pages.
/// </summary>
public sealed class TextTeam : IDisposable
{
    private const int FewPages = 64;
    private const int PagesAtOnce = 16;
    private readonly string _path;
    private readonly PdfDocument _first;
    private readonly Func<PdfDocument> _open;
    private readonly CancellationToken _stop;
    private readonly ConcurrentBag<PdfDocument> _documents = [];
    private readonly ConcurrentBag<DocumentTextReader> _free = [];
    private readonly ConcurrentBag<(int Page, string Sentence)> _missing = [];

    /// <param name="path">The file as sentences name it.</param>
    /// <param name="password">What opens it.</param>
    /// <param name="stop">Ends the reading.</param>
    public TextTeam(string path, string password, CancellationToken stop)
    {
        _path = path;
        _open = () => PdfFile.Open(path, password, stop);
        _stop = stop;
        _first = Add();
        _free.Add(new DocumentTextReader(_first));
    }

    public int PageCount => _first.PageCount;

    /// <summary>What was wrong with the file but could be repaired, each once.</summary>
    public IReadOnlyList<PdfWarning> Warnings => _documents.Count == 1 ? _first.Warnings : [.. _documents.Reverse().SelectMany(document => document.Warnings).Distinct()];

    /// <summary>Why pages could not be read, in their order; complete when all were asked for.</summary>
    public IReadOnlyList<string> Missing => [.. _missing.OrderBy(missing => missing.Page).Select(missing => missing.Sentence)];

    /// <summary>What is made of each page, in the order of the pages, while it is asked for.</summary>
    public IEnumerable<T> Read<T>(IReadOnlyList<int> pages, Func<TextPage, T> make)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(make);
        var blocks = pages.Chunk(PagesAtOnce);
        if (pages.Count < FewPages || Environment.ProcessorCount == 1) return blocks.SelectMany(block => Read(block, make));
        return Partitioner.Create(blocks, EnumerablePartitionerOptions.NoBuffering).AsParallel().AsOrdered()
            .WithCancellation(_stop).WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(block => Read(block, make)).AsEnumerable().SelectMany(texts => texts);
    }

    public void Dispose()
    {
        foreach (var document in _documents) document.Dispose();
    }

    private List<T> Read<T>(int[] pages, Func<TextPage, T> make)
    {
        if (!_free.TryTake(out var reader)) reader = new DocumentTextReader(Add());
        var made = new List<T>(pages.Length);
        foreach (var page in pages)
        {
            _stop.ThrowIfCancellationRequested();
            try
            {
                made.Add(make(reader.ReadPage(page)));
            }
            catch (PdfException problem)
            {
                _missing.Add((page, $"{_path}: page {page}: {problem.Message}"));
            }
        }

        _free.Add(reader);
        return made;
    }

    private PdfDocument Add()
    {
        var document = _open();
        _documents.Add(document);
        return document;
    }
}
