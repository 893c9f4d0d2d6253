#pragma warning disable CS1591, CA1024, CA1822
using Lakwerk.Text;
namespace Lakwerk.Pdf.Objects;
public sealed class PdfDocument : IObjectResolver, IDisposable
{
    public PdfDictionary Trailer { get; } = new();
    public PdfDictionary Catalog { get; init; } = new();
    public PdfLimits Limits { get; init; } = PdfLimits.Default;
    public IReadOnlyList<PdfWarning> Warnings => _w;
    private readonly List<PdfWarning> _w = [];
    public void Warn(PdfWarning w) => _w.Add(w);
    public PdfObject Load(ObjectId id) => PdfNull.Instance;
    public int PageCount => 0;
    public PdfPage Page(int number) => throw new NotSupportedException();
    public void Dispose() { }
}
public sealed class PdfPage
{
    public int Number { get; init; } = 1;
    public PdfDictionary Dictionary { get; init; } = new();
    public PdfDictionary Resources { get; init; } = new();
    public Box MediaBox { get; init; } = new(0, 0, 612, 792);
    public Box CropBox { get; init; } = new(0, 0, 612, 792);
    public int Rotate { get; init; }
    public double UserUnit { get; init; } = 1;
    public ReadOnlyMemory<byte> Bytes { get; init; }
    public ReadOnlyMemory<byte> Content() => Bytes;
    public IReadOnlyList<PdfDictionary> Annotations => [];
}
public sealed record DecodedStream(ReadOnlyMemory<byte> Data, string? ImageFilter, PdfDictionary? ImageParameters, bool IsDamaged);
public static class StreamDecoder
{
    public static DecodedStream Decode(PdfStream s, PdfLimits limits) => new(s.EncodedBytes(), null, null, false);
}
