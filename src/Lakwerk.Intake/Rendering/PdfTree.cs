using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing;

namespace Lakwerk.Intake.Rendering;

/// <summary>Writes what every file of ours ends with, and objects made in memory.</summary>
internal static class PdfTree
{
    /// <summary>Writes an object with everything in it; streams, which may only be indirect, become references.</summary>
    public static PdfReference Add(PdfFileWriter writer, PdfObject value) =>
        value is PdfStream stream ? AddStream(writer, stream) : writer.Add(WithoutStreams(writer, value));

    /// <summary>Page tree, catalog and information dictionary, and the end of the file.</summary>
    public static void Finish(PdfFileWriter writer, PdfReference tree, IReadOnlyList<PdfReference> pages, string title, string language)
    {
        var root = new PdfDictionary();
        root.Set("Type", new PdfName("Pages"));
        root.Set("Kids", new PdfArray(pages));
        root.Set("Count", PdfNumber.Of(pages.Count));
        writer.Write(tree, root);
        var catalog = new PdfDictionary();
        catalog.Set("Type", new PdfName("Catalog"));
        catalog.Set("Pages", tree);
        catalog.Set("Lang", PdfString.OfText(language));
        var info = new PdfDictionary();
        if (title.Length > 0) info.Set("Title", PdfString.OfText(title));
        info.Set("Producer", PdfString.OfText("Lakwerk"));
        writer.Finish(writer.Add(catalog), writer.Add(info));
    }

    private static PdfReference AddStream(PdfFileWriter writer, PdfStream stream)
    {
        var dictionary = (PdfDictionary)WithoutStreams(writer, stream.Dictionary);
        return stream.Dictionary.Has("Filter") ? writer.Add(new PdfStream(dictionary, stream.EncodedBytes())) : writer.AddCompressed(dictionary, stream.EncodedBytes().Span);
    }

    private static PdfObject WithoutStreams(PdfFileWriter writer, PdfObject value)
    {
        switch (value)
        {
            case PdfStream stream:
                return AddStream(writer, stream);
            case PdfArray array:
                return new PdfArray(array.Raw.Select(item => WithoutStreams(writer, item)));
            case PdfDictionary dictionary:
                var copy = new PdfDictionary();
                foreach (var (key, item) in dictionary.Entries) copy.Set(key, WithoutStreams(writer, item));
                return copy;
            default:
                return value;
        }
    }
}
