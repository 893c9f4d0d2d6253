using System.Text;
using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing;
using Lakwerk.Pdf.Writing.AllowList;

namespace Lakwerk.Pdf.Tests.Writing;

/// <summary>Only what a rule knows passes into a new file, and programs in a file pass without what they do not need.</summary>
public sealed class AllowListTests
{
    [Theory]
    [InlineData("% Kortenaar\n1 beginbfchar <41> <0041> endbfchar", "<41> <0041>")]
    [InlineData("(Kortenaar) pop 1 beginbfchar <41> <0041> endbfchar", "<41> <0041>")]
    [InlineData("/CMapName /Kortenaar def 1 beginbfchar <41> <0041> endbfchar", "<41> <0041>")]
    [InlineData("/CIDSystemInfo << /Registry (Kortenaar) >> def 1 beginbfrange <41> <43> <0041> endbfrange", "<41> <43> <0041>")]
    [InlineData("1 beginbfrange <41> <42> [<0041> <0042>] endbfrange", "<41> <42> [ <0041> <0042> ]")]
    [InlineData("1 beginbfchar <41> (Kortenaar) <41> <0041> endbfchar", "<0041>")]
    [InlineData("1 beginbfchar <41> <0041> /Kortenaar endbfchar", "<41> <0041>")]
    [InlineData("/Kortenaar usecmap /WMode 1 def", "/WMode 1 def")]
    [InlineData("/Identity-H usecmap", "/Identity-H usecmap")]
    [InlineData("/Kortenaar-9 12 roll 1 begincidchar <41> 5 endcidchar", "<41> 5")]
    public void A_character_map_keeps_its_mapping_and_no_word_of_its_writer(string program, string kept)
    {
        var clean = Encoding.Latin1.GetString(CharacterMapCleaner.Clean(Encoding.Latin1.GetBytes(program))!.Value.Span);

        Assert.Contains(kept, clean, StringComparison.Ordinal);
        Assert.DoesNotContain("Kortenaar", clean, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ % Kortenaar\n 2 mul dup 0.5 gt { pop 1 } if }", "{ 2 mul dup 0.5 gt { pop 1 } if } ")]
    [InlineData("{2 exch sub}", "{ 2 exch sub } ")]
    public void A_calculator_function_is_written_anew_from_its_tokens(string program, string expected)
    {
        var (document, dropped) = Copy("/FunctionType 4 /Domain [0 1] /Range [0 1] /Kortenaar (x)", program);
        using (document)
        {
            var function = document!.ObjectIds.Select(document.Load).OfType<PdfStream>().Single(stream => stream.Dictionary.Has("FunctionType"));
            Assert.Equal(expected, Encoding.Latin1.GetString(StreamDecoder.Decode(function, document.Limits).Data.Span));
            Assert.Equal(["Domain", "Filter", "FunctionType", "Length", "Range"], function.Dictionary.Entries.Select(entry => entry.Key).Order(StringComparer.Ordinal));
        }

        Assert.Equal(["Function/Kortenaar"], dropped.Counts.Keys);
    }

    [Theory]
    [InlineData("{ (Kortenaar) pop }")]
    [InlineData("{ kortenaar }")]
    [InlineData("{ /Kortenaar pop }")]
    public void A_calculator_function_with_anything_else_in_it_does_not_pass(string program)
    {
        var (document, _) = Copy("/FunctionType 4 /Domain [0 1] /Range [0 1]", program);

        Assert.Null(document);
    }

    /// <summary>Copies a function into a new file; null when it does not pass.</summary>
    private static (PdfDocument? Document, DropLog Dropped) Copy(string keys, string program)
    {
        var source = PdfDocument.Open(new PdfFileBuilder().AddOnePage("").Stream(6, keys, program).Xref().ToArray());
        using var output = new MemoryStream();
        using var writer = new PdfFileWriter(output);
        var dropped = new DropLog();
        var copy = new ResourceCopier(writer, source.Limits, new NoContent(), dropped).Function(source.Load(new ObjectId(6)));
        var catalog = new PdfDictionary();
        catalog.Set("Type", new PdfName("Catalog"));
        catalog.Set("Pages", writer.Add(new PdfDictionary()));
        writer.Finish(writer.Add(catalog));
        return (copy is null ? null : PdfDocument.Open(output.ToArray()), dropped);
    }

    private sealed class NoContent : IContentCopier
    {
        public PdfReference? CopyForm(PdfStream form) => null;

        public void CopyGlyphProcedures(PdfDictionary font, PdfDictionary target) => target.Set("CharProcs", new PdfDictionary());
    }
}
