using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Lakwerk.PeerBench;

/// <summary>Writes a PDF to disk object by object, so that it may be larger than memory.</summary>
internal sealed class PdfSketch : IDisposable
{
    private readonly FileStream _file;
    private readonly List<long> _offsets = [];
    private readonly List<int> _pages = [];

    public PdfSketch(string path)
    {
        _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        Write("%PDF-1.7\n");
    }

    /// <summary>The object that all pages hang below; written last.</summary>
    public int Tree { get; private set; }

    /// <summary>Takes the number of the page tree before the pages need it.</summary>
    public void Begin() => Tree = Reserve();

    public int Add(string dictionary)
    {
        var number = Reserve();
        Place(number, dictionary);
        return number;
    }

    public int AddStream(string entries, ReadOnlySpan<byte> data)
    {
        var number = Reserve();
        _offsets[number - 1] = _file.Position;
        Write(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n<<{entries}/Length {data.Length}>>\nstream\n"));
        _file.Write(data);
        Write("\nendstream\nendobj\n");
        return number;
    }

    public int AddContent(string operators)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(Encoding.Latin1.GetBytes(operators));
        return AddStream("/Filter/FlateDecode", output.GetBuffer().AsSpan(0, (int)output.Length));
    }

    public void AddPage(string entries) => _pages.Add(Add($"<</Type/Page/Parent {Tree} 0 R{entries}>>"));

    public void Finish()
    {
        Place(Tree, $"<</Type/Pages/Count {_pages.Count}/Kids[{string.Join(' ', _pages.Select(page => $"{page} 0 R"))}]>>");
        var catalog = Add($"<</Type/Catalog/Pages {Tree} 0 R>>");
        var start = _file.Position;
        Write($"xref\n0 {_offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in _offsets) Write(string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        Write($"trailer\n<</Size {_offsets.Count + 1}/Root {catalog} 0 R>>\nstartxref\n{start}\n%%EOF\n");
    }

    public void Dispose() => _file.Dispose();

    private int Reserve()
    {
        _offsets.Add(0);
        return _offsets.Count;
    }

    private void Place(int number, string dictionary)
    {
        _offsets[number - 1] = _file.Position;
        Write($"{number} 0 obj\n{dictionary}\nendobj\n");
    }

    private void Write(string text) => _file.Write(Encoding.Latin1.GetBytes(text));
}
