using System.Globalization;
using System.Text;

namespace Lakwerk.Redaction.Tests.Fixtures;

/// <summary>A small file, by default one page of A4 with Courier as /F1, where every letter is 0.6 em wide.</summary>
internal sealed class Sheet(string content)
{
    /// <summary>Number of the first object that <see cref="Add"/> or <see cref="AddStream"/> makes.</summary>
    public const int FirstAdded = 6;

    private readonly List<(string Text, byte[]? Data)> _added = [];

    public string Fonts { get; init; } = "";

    public string Resources { get; init; } = "";

    public string Page { get; init; } = "";

    public string MediaBox { get; init; } = "[0 0 595 842]";

    public string Catalog { get; init; } = "";

    public string Kids { get; init; } = "3 0 R";

    public string Trailer { get; init; } = "";

    /// <summary>Text in front of the header.</summary>
    public string Before { get; init; } = "";

    /// <summary>Text between two objects.</summary>
    public string Between { get; init; } = "";

    /// <summary>Keys of a page's resources, for further pages.</summary>
    public string AllResources => $"/Resources << /Font << /F1 5 0 R {Fonts} >> {Resources} >>";

    /// <summary>The next object, as text.</summary>
    public Sheet Add(string body)
    {
        _added.Add((body, null));
        return this;
    }

    /// <summary>The next object, a stream.</summary>
    public Sheet AddStream(string keys, byte[] data)
    {
        _added.Add((keys, data));
        return this;
    }

    /// <summary>The next object, a stream of text.</summary>
    public Sheet AddStream(string keys, string data) => AddStream(keys, Encoding.Latin1.GetBytes(data));

    public byte[] Build() => Builder().ToArray();

    /// <summary>The file, to be added to.</summary>
    public PdfFileBuilder Builder()
    {
        var builder = new PdfFileBuilder(Before + "%PDF-1.7\n")
            .Object(1, $"<< /Type /Catalog /Pages 2 0 R {Catalog} >>")
            .Object(2, string.Create(CultureInfo.InvariantCulture, $"<< /Type /Pages /Kids [{Kids}] /Count {Kids.Split('R').Length - 1} >>"))
            .Object(3, $"<< /Type /Page /Parent 2 0 R /MediaBox {MediaBox} /Contents 4 0 R {AllResources} {Page} >>")
            .Raw(Between)
            .Stream(4, "", content)
            .Object(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>");
        for (var i = 0; i < _added.Count; i++)
        {
            var (text, data) = _added[i];
            if (data is null) builder.Object(FirstAdded + i, text);
            else builder.Stream(FirstAdded + i, text, data);
        }

        return builder.Xref("/Root 1 0 R " + Trailer);
    }
}
