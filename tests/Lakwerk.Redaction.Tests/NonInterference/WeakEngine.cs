using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing;
using Lakwerk.Redaction.Marks;
using Lakwerk.Redaction.Tests.Fixtures;

namespace Lakwerk.Redaction.Tests.NonInterference;

/// <summary>Redacts with something missing: what the tests must notice.</summary>
internal delegate byte[] WeakEngine(byte[] file, Mark[] marks);

/// <summary>The engines that the tests must catch.</summary>
internal static class WeakEngines
{
    /// <summary>Our engine without one of its remedies.</summary>
    public static WeakEngine Without(Remedies remedy) => (file, marks) =>
        Run.Redact(file, new RedactionOptions { Width = WidthPolicy.Exact, Remedies = Remedies.All & ~remedy }, marks).File;

    /// <summary>An engine without an allow-list: a new file of all that the old one leads to.</summary>
    public static readonly WeakEngine AllPasses = (file, _) => WholeCopy.Of(file);

    /// <summary>An engine that writes the new file behind the old one, as an update does.</summary>
    public static readonly WeakEngine KeepsTheOldBytes = (file, marks) => [.. file, .. Run.Redact(file, marks).File];

    /// <summary>Copies a file object by object.</summary>
    private sealed class WholeCopy(PdfDocument document, PdfFileWriter output)
    {
        private readonly Dictionary<ObjectId, PdfReference> _copies = [];

        public static byte[] Of(byte[] file)
        {
            using var document = PdfDocument.Open(file);
            using var bytes = new MemoryStream();
            using var output = new PdfFileWriter(bytes);
            var copy = new WholeCopy(document, output);
            var catalog = (PdfDictionary)copy.Copy(document.Catalog);
            catalog.Set("OldTrailer", copy.Copy(Without(document.Trailer, "Root", "Prev", "Size")));
            output.Finish(output.Add(catalog));
            return bytes.ToArray();
        }

        private PdfObject Copy(PdfObject value) => value switch
        {
            PdfReference reference => Reference(reference),
            PdfStream stream => new PdfStream((PdfDictionary)Copy(Without(stream.Dictionary, "Length")), stream.EncodedBytes()),
            PdfDictionary dictionary => Dictionary(dictionary),
            PdfArray array => new PdfArray(array.Raw.Select(Copy)),
            _ => value,
        };

        private PdfReference Reference(PdfReference reference)
        {
            if (_copies.TryGetValue(reference.Id, out var known)) return known;
            var copy = _copies[reference.Id] = output.Reserve();
            output.Write(copy, Copy(document.Load(reference.Id)));
            return copy;
        }

        private PdfDictionary Dictionary(PdfDictionary source)
        {
            var copy = new PdfDictionary();
            foreach (var (key, value) in source.Entries) copy.Set(key, Copy(value));
            return copy;
        }

        private static PdfDictionary Without(PdfDictionary source, params string[] keys)
        {
            var rest = new PdfDictionary();
            foreach (var (key, value) in source.Entries)
                if (!keys.Contains(key)) rest.Set(key, value);
            return rest;
        }
    }
}
