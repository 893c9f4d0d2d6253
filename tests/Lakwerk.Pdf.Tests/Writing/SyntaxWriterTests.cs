using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing;

namespace Lakwerk.Pdf.Tests.Writing;

/// <summary>Objects are written in one form that reads back as what was written.</summary>
public sealed class SyntaxWriterTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(1, "1")]
    [InlineData(-17, "-17")]
    [InlineData(0.5, "0.5")]
    [InlineData(-0.25, "-0.25")]
    [InlineData(1.10, "1.1")]
    [InlineData(3.14159265, "3.141593")]
    [InlineData(0.0000125, "0.0000125")]
    [InlineData(1e-20, "0")]
    [InlineData(-1e-20, "0")]
    [InlineData(4.99999999, "5")]
    [InlineData(123456789.5, "123456789.5")]
    [InlineData(double.NaN, "0")]
    [InlineData(1e300, "100000000000000")]
    [InlineData(double.NegativeInfinity, "-100000000000000")]
    public void A_number_is_written_short_and_without_an_exponent(double value, string expected) =>
        Assert.Equal(expected, Written(output => SyntaxWriter.Number(output, value)));

    [Theory]
    [InlineData("Naam", "/Naam")]
    [InlineData("", "/")]
    [InlineData("a b", "/a#20b")]
    [InlineData("#", "/#23")]
    [InlineData("a/b(c)", "/a#2Fb#28c#29")]
    [InlineData("\u00E9\n", "/#E9#0A")]
    public void A_name_escapes_what_may_not_stand_bare(string name, string expected) =>
        Assert.Equal(expected, Written(output => SyntaxWriter.Name(output, name)));

    [Theory]
    [InlineData("", "()")]
    [InlineData("tekst", "(tekst)")]
    [InlineData("a(b)\\", "(a\\(b\\)\\\\)")]
    [InlineData("regel 1\nregel", "(regel 1\\012regel)")]
    [InlineData("\u0001\u00FF", "<01FF>")]
    public void A_string_has_one_notation(string text, string expected) =>
        Assert.Equal(expected, Written(output => SyntaxWriter.String(output, Encoding.Latin1.GetBytes(text))));

    [Fact]
    public void A_long_array_is_broken_into_lines()
    {
        var array = new PdfArray(Enumerable.Range(0, 5000).Select(i => PdfNumber.Of(i)));

        Assert.All(Written(output => SyntaxWriter.Write(output, array)).Split('\n'), line => Assert.InRange(line.Length, 1, 4200));
    }

    [Fact]
    public void Any_number_reads_back_within_a_millionth() =>
        Prop.ForAll<double>(value => double.IsFinite(value) && Math.Abs(value) < 1e14 ? Math.Abs(((PdfNumber)ReadBack(PdfNumber.Of(value))).Value - value) <= 1e-6 * Math.Max(1, Math.Abs(value) * 1e-6) : true)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_string_reads_back_byte_for_byte() =>
        Prop.ForAll<byte[]>(bytes => ((PdfString)ReadBack(new PdfString(bytes))).Bytes.Span.SequenceEqual(bytes)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_name_reads_back() =>
        Prop.ForAll<byte[]>(bytes => ((PdfName)ReadBack(new PdfName(NameOf(bytes)))).Value == NameOf(bytes)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_tree_of_objects_reads_back() =>
        Prop.ForAll(Gen.Sized(size => AnyObject(Math.Min(size, 4))).ToArbitrary(), value => Shape(ReadBack(value)) == Shape(value)).QuickCheckThrowOnFailure();

    /// <summary>Zero cannot stand in a name (ISO 32000-2, 7.3.5).</summary>
    private static string NameOf(byte[] bytes) => Encoding.Latin1.GetString([.. bytes.Where(b => b != 0)]);

    private static Gen<PdfObject> AnyObject(int depth)
    {
        Gen<PdfObject>[] leaves =
        [
            Gen.Choose(-100000, 100000).Select(i => (PdfObject)PdfNumber.Of(i)),
            Gen.Choose(-100000, 100000).Select(i => (PdfObject)PdfNumber.Of(i / 64.0)),
            ArbMap.Default.GeneratorFor<byte[]>().Select(bytes => (PdfObject)new PdfString(bytes)),
            ArbMap.Default.GeneratorFor<byte[]>().Select(bytes => (PdfObject)new PdfName(NameOf(bytes))),
            Gen.Elements<PdfObject>(PdfBoolean.True, PdfBoolean.False),
        ];
        if (depth == 0) return Gen.OneOf(leaves);
        var items = Gen.ArrayOf(AnyObject(depth - 1), 3);
        return Gen.OneOf([.. leaves, items.Select(all => (PdfObject)new PdfArray(all)), items.Select(DictionaryOf)]);
    }

    private static PdfObject DictionaryOf(PdfObject[] items)
    {
        var dictionary = new PdfDictionary();
        for (var i = 0; i < items.Length; i++) dictionary.Set($"Sleutel {i}", items[i]);
        return dictionary;
    }

    private static string Shape(PdfObject value) => value switch
    {
        PdfNumber number => number.Value.ToString("F6", System.Globalization.CultureInfo.InvariantCulture),
        PdfName name => "/" + Convert.ToHexString(Encoding.Latin1.GetBytes(name.Value)),
        PdfString text => "s" + Convert.ToHexString(text.Bytes.Span),
        PdfArray array => "[" + string.Join(' ', array.Select(Shape)) + "]",
        PdfDictionary dictionary => "{" + string.Join(' ', dictionary.Entries.Select(entry => entry.Key + Shape(entry.Value))) + "}",
        PdfBoolean boolean => boolean.Value ? "true" : "false",
        _ => "null",
    };

    private static PdfObject ReadBack(PdfObject value)
    {
        using var output = new ByteBuffer();
        SyntaxWriter.Write(output, value);
        var parser = new ObjectParser(output.Written);
        return parser.Read() ?? throw new InvalidOperationException("Nothing reads back.");
    }

    private static string Written(Action<ByteBuffer> write)
    {
        using var output = new ByteBuffer();
        write(output);
        return Encoding.Latin1.GetString(output.Written);
    }
}
