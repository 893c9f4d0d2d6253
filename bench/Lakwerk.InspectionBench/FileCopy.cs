using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing;

namespace Lakwerk.InspectionBench;

/// <summary>Copies everything that the catalog leads to into a new file, changing single dictionaries on the way.</summary>
internal sealed class FileCopy
{
    private readonly PdfFileWriter _writer;
    private readonly Func<PdfDictionary, PdfFileWriter, PdfDictionary> _change;
    private readonly Dictionary<ObjectId, PdfReference> _copied = [];
    private readonly Queue<(PdfReference Target, PdfObject Value)> _waiting = new();

    private FileCopy(PdfFileWriter writer, Func<PdfDictionary, PdfFileWriter, PdfDictionary> change)
    {
        _writer = writer;
        _change = change;
    }

    public static byte[] Of(PdfDocument document, Func<PdfDictionary, PdfFileWriter, PdfDictionary> change)
    {
        using var output = new MemoryStream();
        using var writer = new PdfFileWriter(output);
        var copy = new FileCopy(writer, change);
        var catalog = writer.Reserve();
        copy._waiting.Enqueue((catalog, document.Catalog));
        while (copy._waiting.TryDequeue(out var next)) writer.Write(next.Target, copy.Clone(next.Value));
        writer.Finish(catalog);
        return output.ToArray();
    }

    private PdfObject Clone(PdfObject value) => value switch
    {
        PdfReference reference => Copy(reference),
        PdfArray array => new PdfArray(array.Raw.Select(Clone)),
        PdfDictionary dictionary => Clone(dictionary),
        PdfStream stream => new PdfStream(Clone(stream.Dictionary), stream.EncodedBytes()),
        _ => value,
    };

    private PdfDictionary Clone(PdfDictionary dictionary)
    {
        var clone = new PdfDictionary();
        foreach (var (key, value) in dictionary.Entries) clone.Set(key, Clone(value));
        return _change(clone, _writer);
    }

    private PdfObject Copy(PdfReference reference)
    {
        if (_copied.TryGetValue(reference.Id, out var target)) return target;
        var value = reference.Resolve();
        if (value is PdfNull) return value;
        target = _writer.Reserve();
        _copied.Add(reference.Id, target);
        _waiting.Enqueue((target, value));
        return target;
    }
}
