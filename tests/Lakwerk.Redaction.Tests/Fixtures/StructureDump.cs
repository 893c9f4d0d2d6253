using System.Text;
using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Redaction.Tests.Fixtures;

/// <summary>
/// Reads the structure tree of a file as lines: type, what stands in words, and the text behind it. Fails when a number of
/// the tree is not in the content or the other way round, or when the parent tree says something else.
/// </summary>
internal sealed class StructureDump
{
    private readonly PdfDocument _document;
    private readonly Dictionary<(ObjectId Stream, int Mcid), string> _content = [];
    private readonly Dictionary<(ObjectId Stream, int Mcid), ObjectId> _referenced = [];
    private readonly StringBuilder _lines = new();

    private StructureDump(PdfDocument document) => _document = document;

    public static string Of(byte[] file)
    {
        using var document = PdfDocument.Open(file);
        var dump = new StructureDump(document);
        dump.ReadContent();
        if (document.Catalog.Dictionary("StructTreeRoot") is { } root)
            foreach (var kid in root.Array("K")!.Raw) dump.Element((PdfReference)kid, null, 0);
        Assert.Equal(dump._content.Keys.Order(Comparer), dump._referenced.Keys.Order(Comparer));
        dump.CheckParents();
        return dump._lines.ToString().TrimEnd('\n');
    }

    private static readonly Comparer<(ObjectId Stream, int Mcid)> Comparer =
        Comparer<(ObjectId Stream, int Mcid)>.Create((a, b) => (a.Stream.Number, a.Mcid).CompareTo((b.Stream.Number, b.Mcid)));

    private void ReadContent()
    {
        var interpreter = new ContentInterpreter(_document, new FontLoader(_document.Limits));
        for (var number = 1; number <= _document.PageCount; number++)
        {
            var page = _document.Page(number);
            var collector = new Collector(page.Id!.Value);
            interpreter.Run(page, collector);
            foreach (var (stream, numbers) in collector.Found)
            {
                Assert.Equal(Enumerable.Range(0, numbers.Count), numbers.Keys.Order());
                foreach (var (mcid, text) in numbers) _content.Add((stream, mcid), text.ToString());
            }
        }
    }

    private void Element(PdfReference reference, ObjectId? page, int depth)
    {
        var element = (PdfDictionary)_document.Load(reference.Id);
        page = (element.Raw("Pg") as PdfReference)?.Id ?? page;
        _lines.Append(' ', depth * 2).Append(element.Name("S"));
        foreach (var key in (string[])["Lang", "Alt", "ActualText", "E", "T"])
            if (element[key] is PdfString text) _lines.Append(' ').Append(key).Append('=').Append(text.ToText());
        if (element.Raw("A") is not PdfNull) _lines.Append(' ').Append(Syntax(element.Raw("A")));
        if (element.Raw("ID") is not PdfNull) _lines.Append(" ID=").Append(Syntax(element.Raw("ID")));
        foreach (var kid in element.Raw("K") is PdfArray several ? several.Raw : [element.Raw("K")])
            Kid(kid, reference.Id, page, depth);
    }

    private void Kid(PdfObject kid, ObjectId element, ObjectId? page, int depth)
    {
        switch (kid)
        {
            case PdfNumber number:
                Content((page!.Value, number.AsInt), element, depth);
                break;
            case PdfDictionary { } part when part.Name("Type") == "MCR":
                Content(((part.Raw("Stm") as PdfReference ?? (PdfReference)part.Raw("Pg")).Id, part.Int("MCID")), element, depth);
                break;
            case PdfDictionary { } part:
                var annotation = part.Dictionary("Obj")!;
                Line(depth + 1, annotation.Name("Subtype")!);
                Assert.Equal(element, ParentTree()[annotation.Int("StructParent", -1)].Id);
                break;
            case PdfReference inner:
                if (_lines.Length > 0 && _lines[^1] != '\n') _lines.Append('\n');
                Element(inner, page, depth + 1);
                break;
        }

        if (_lines[^1] != '\n') _lines.Append('\n');
    }

    private void Content((ObjectId Stream, int Mcid) key, ObjectId element, int depth)
    {
        Assert.True(_referenced.TryAdd(key, element), $"{key} is referenced twice");
        if (_content.TryGetValue(key, out var text) && text.Trim().Length > 0) Line(depth + 1, $"\"{text}\"");
    }

    private void Line(int depth, string text)
    {
        if (_lines[^1] != '\n') _lines.Append('\n');
        _lines.Append(' ', depth * 2).Append(text).Append('\n');
    }

    private void CheckParents()
    {
        var parents = ParentTree();
        foreach (var ((stream, mcid), element) in _referenced)
        {
            var holder = _document.Load(stream) is PdfStream form ? form.Dictionary : (PdfDictionary)_document.Load(stream);
            var list = (PdfArray)_document.Load(parents[holder.Int("StructParents", -1)].Id);
            Assert.Equal(element, ((PdfReference)list.Raw[mcid]).Id);
        }
    }

    private Dictionary<int, PdfReference> ParentTree()
    {
        var parents = new Dictionary<int, PdfReference>();
        if (_document.Catalog.Dictionary("StructTreeRoot")?.Dictionary("ParentTree")?.Array("Nums") is not { } numbers) return parents;
        for (var i = 0; i + 1 < numbers.Count; i += 2) parents[(int)numbers.Number(i)] = (PdfReference)numbers.Raw[i + 1];
        return parents;
    }

    private static string Syntax(PdfObject value)
    {
        using var bytes = new Lakwerk.Pdf.Writing.ByteBuffer();
        Lakwerk.Pdf.Writing.SyntaxWriter.Write(bytes, value);
        return Encoding.Latin1.GetString(bytes.Written);
    }

    private sealed class Collector(ObjectId page) : ContentVisitor
    {
        public Dictionary<ObjectId, Dictionary<int, StringBuilder>> Found { get; } = [];

        public override void BeginMarkedContent(ContentContext context, string tag, PdfDictionary? properties)
        {
            var mcid = context.MarkedContent[^1].Mcid;
            if (mcid < 0) return;
            var stream = context.Scope.Stream?.Id ?? page;
            if (!Found.TryGetValue(stream, out var numbers)) Found[stream] = numbers = [];
            Assert.True(numbers.TryAdd(mcid, new StringBuilder()), $"{mcid} stands twice in {stream}");
        }

        public override void ShowGlyphs(ContentContext context, ReadOnlySpan<ShownGlyph> glyphs)
        {
            for (var i = context.MarkedContent.Count - 1; i >= 0; i--)
            {
                var sequence = context.MarkedContent[i];
                if (sequence.Mcid < 0) continue;
                foreach (ref readonly var glyph in glyphs) Found[sequence.Scope.Stream?.Id ?? page][sequence.Mcid].Append(glyph.Glyph.Unicode);
                return;
            }
        }
    }
}
