using System.Text.RegularExpressions;
using System.Xml;

namespace Lakwerk.Reading.Files;

/// <summary>
/// Reads the text of a Word file (ECMA-376): headers, body, notes. Text that tracking marks as deleted is not there;
/// items of a list begin with a bullet.
/// </summary>
public static partial class DocxReader
{
    private const string Body = "word/document.xml";

    public static bool IsDocx(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (!bytes.AsSpan().StartsWith("PK"u8)) return false;
        using var package = OfficePackage.Open(bytes);
        return package.Has(Body);
    }

    public static OfficeText Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        using var package = OfficePackage.Open(bytes);
        if (!package.Has(Body)) throw new ReadingException("The file holds no Word document.");
        var collector = new LineCollector();
        foreach (var header in Named(package, Header())) Read(package, header, collector, isBody: false);
        Read(package, Body, collector, isBody: true);
        foreach (var notes in Named(package, Notes())) Read(package, notes, collector, isBody: false);
        return collector.Result();
    }

    private static List<string> Named(OfficePackage package, Regex name) => [.. package.Parts.Where(part => name.IsMatch(part)).Order(StringComparer.Ordinal)];

    private static void Read(OfficePackage package, string part, LineCollector collector, bool isBody)
    {
        var state = new State(collector, isBody);
        package.Read(part, state.Visit);
    }

    /// <summary>Where the reader is: in a paragraph, in a run, in something deleted.</summary>
    private sealed class State(LineCollector collector, bool isBody)
    {
        private bool _inText;
        private bool _isItem;
        private int _alternatives;

        public void Visit(XmlReader xml)
        {
            // A drawing may stand there twice, for old and new readers; the second is the fallback.
            if (xml.LocalName == "Fallback" && xml.NodeType != XmlNodeType.Text) _alternatives += xml.NodeType == XmlNodeType.EndElement ? -1 : xml.IsEmptyElement ? 0 : 1;
            if (_alternatives > 0) return;
            if (xml.NodeType == XmlNodeType.Element) Begin(xml);
            else if (xml.NodeType == XmlNodeType.EndElement) End(xml.LocalName);
            else if (_inText && xml.NodeType is (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)) collector.Append(xml.Value);
        }

        private void Begin(XmlReader xml)
        {
            switch (xml.LocalName)
            {
                case "t": _inText = !xml.IsEmptyElement; break;
                case "tab": collector.Append('\t'); break;
                case "br" or "cr": collector.Append('\n'); break;
                case "noBreakHyphen": collector.Append('-'); break;
                case "numPr": _isItem = true; break;
                case "tbl": collector.BeginTable(); break;
                case "p" when xml.IsEmptyElement: EndParagraph(); break;
            }
        }

        private void End(string name)
        {
            switch (name)
            {
                case "t": _inText = false; break;
                case "p": EndParagraph(); break;
                case "tc": collector.EndCell(); break;
                case "tr": collector.EndRow(); break;
                case "tbl": collector.EndTable(); break;
            }
        }

        private void EndParagraph()
        {
            collector.EndParagraph(isBody, _isItem ? "• " : "");
            _isItem = false;
        }
    }

    [GeneratedRegex(@"^word/header\d*\.xml$", RegexOptions.CultureInvariant)]
    private static partial Regex Header();

    [GeneratedRegex(@"^word/(?:footnotes|endnotes)\.xml$", RegexOptions.CultureInvariant)]
    private static partial Regex Notes();
}
