using System.Globalization;
using System.Xml;

namespace Lakwerk.Reading.Files;

/// <summary>Reads the text of an OpenDocument text (ISO/IEC 26300): headers of its pages, then its body.</summary>
public static class OdtReader
{
    private const string Body = "content.xml";
    private const string Styles = "styles.xml";
    private const int MostSpaces = 100;

    public static bool IsOdt(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (!bytes.AsSpan().StartsWith("PK"u8)) return false;
        using var package = OfficePackage.Open(bytes);
        return package.Has(Body) && package.Has("mimetype") && package.Bytes("mimetype").AsSpan().StartsWith("application/vnd.oasis.opendocument.text"u8);
    }

    public static OfficeText Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        using var package = OfficePackage.Open(bytes);
        var collector = new LineCollector();
        package.Read(Styles, new State(collector, "header").Visit);
        if (!package.Has(Body)) throw new ReadingException("The file holds no OpenDocument text.");
        package.Read(Body, new State(collector, "text").Visit);
        return collector.Result();
    }

    /// <summary>Reads what stands inside one element (the body, a header), and there only paragraphs.</summary>
    private sealed class State(LineCollector collector, string within)
    {
        private int _inside;
        private int _paragraph;
        private int _skipped;
        private int _items;
        private bool _isItem;

        public void Visit(XmlReader xml)
        {
            if (xml.NodeType == XmlNodeType.Element) Begin(xml);
            else if (xml.NodeType == XmlNodeType.EndElement) End(xml.LocalName);
            else if (_inside > 0 && _paragraph > 0 && _skipped == 0 && xml.NodeType is (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
                collector.Append(xml.Value.ReplaceLineEndings(" "));
        }

        private void Begin(XmlReader xml)
        {
            if (xml.LocalName == within && !xml.IsEmptyElement) _inside++;
            if (_inside == 0) return;
            if (IsSkipped(xml.LocalName)) _skipped += xml.IsEmptyElement ? 0 : 1;
            if (_skipped > 0) return;
            switch (xml.LocalName)
            {
                case "p" or "h" when xml.IsEmptyElement: EndParagraph(); break;
                case "p" or "h": _paragraph++; break;
                case "list-item" when !xml.IsEmptyElement: _items++; _isItem = true; break;
                case "s": collector.Append(new string(' ', Count(xml))); break;
                case "tab": collector.Append('\t'); break;
                case "line-break": collector.Append('\n'); break;
                case "table" when !xml.IsEmptyElement: collector.BeginTable(); break;
                case "table-cell" or "covered-table-cell" when xml.IsEmptyElement: collector.EndCell(); break;
            }
        }

        private void End(string name)
        {
            if (_inside == 0) return;
            if (IsSkipped(name)) _skipped--;
            else if (_skipped == 0) Close(name);
            if (name == within) _inside--;
        }

        private void Close(string name)
        {
            switch (name)
            {
                case "p" or "h": EndParagraph(); _paragraph--; break;
                case "list-item": _items--; break;
                case "table-cell" or "covered-table-cell": collector.EndCell(); break;
                case "table-row": collector.EndRow(); break;
                case "table": collector.EndTable(); break;
            }
        }

        private void EndParagraph()
        {
            collector.EndParagraph(within == "text" && _paragraph <= 1, _items > 0 && _isItem ? "• " : "");
            _isItem = false;
        }

        /// <summary>What tracking deleted, and remarks of reviewers.</summary>
        private static bool IsSkipped(string name) => name is "tracked-changes" or "annotation";

        private static int Count(XmlReader xml) =>
            int.TryParse(xml.GetAttribute("c", xml.NamespaceURI), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 1, MostSpaces) : 1;
    }
}
