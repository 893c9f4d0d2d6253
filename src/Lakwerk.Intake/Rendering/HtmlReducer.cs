using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Lakwerk.Intake.Rendering;

/// <summary>
/// Reduces HTML to text in blocks. Nothing is loaded and nothing runs: scripts, styles, forms and remote pictures have no place in
/// the result. Text that the page hides is kept and told, because it is part of what was sent.
/// </summary>
internal sealed class HtmlReducer
{
    private const int DeepestElement = 400;
    private const int MostBlocks = 200_000;

    private readonly List<HtmlBlock> _blocks = [];
    private readonly List<TextRun> _runs = [];
    private int _indent;
    private double _size = PdfComposer.FontSize;
    private bool _endsWithBlank = true;

    /// <summary>Text was hidden by a style, and is shown all the same.</summary>
    public bool HasHiddenText { get; private set; }

    /// <summary>Pictures elsewhere on the network that were not fetched.</summary>
    public int RemotePictures { get; private set; }

    public string Title { get; private set; } = "";

    public static HtmlReducer Reduce(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var reducer = new HtmlReducer();
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        reducer.Title = document.Title ?? "";
        if (document.Body is { } body) reducer.Children(body, TextStyle.Regular, 0);
        reducer.EndBlock();
        return reducer;
    }

    public IReadOnlyList<HtmlBlock> Blocks => _blocks;

    /// <summary>The text alone, a line for each block.</summary>
    public string ToText() => string.Join('\n', _blocks.Where(block => block.Runs.Count > 0).Select(block => string.Concat(block.Runs.Select(run => run.Text)).Trim()));

    private void Children(INode node, TextStyle style, int depth)
    {
        if (depth > DeepestElement || _blocks.Count > MostBlocks)
        {
            Text(node.TextContent, style, preserves: false);
            return;
        }

        foreach (var child in node.ChildNodes)
        {
            if (child is IText text) Text(text.Data, style, style == TextStyle.Mono);
            else if (child is IElement element) Element(element, style, depth);
        }
    }

    private void Element(IElement element, TextStyle style, int depth)
    {
        if (IsHidden(element) && element.TextContent.AsSpan().Trim().Length > 1) HasHiddenText = true;
        switch (element.LocalName)
        {
            case "script" or "style" or "template" or "noscript" or "head" or "object" or "embed" or "iframe" or "svg" or "math" or "select":
                break;
            case "br":
                _runs.Add(new TextRun("\n", style));
                _endsWithBlank = true;
                break;
            case "hr":
                EndBlock();
                _blocks.Add(new HtmlBlock([]) { IsRule = true });
                break;
            case "img":
                Image(element, style);
                break;
            case "a":
                Link(element, style, depth);
                break;
            case "b" or "strong" or "th":
                Inline(element, TextStyle.Bold, depth);
                break;
            case "pre" or "xmp" or "plaintext" or "listing":
                Block(element, TextStyle.Mono, depth, 0);
                break;
            case "li":
                Item(element, style, depth);
                break;
            case "ul" or "ol" or "blockquote" or "dd":
                Block(element, style, depth, 1);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Heading(element, depth);
                break;
            case "tr":
                Row(element, style, depth);
                break;
            case "p" or "div" or "table" or "tbody" or "thead" or "tfoot" or "section" or "article" or "header" or "footer" or "address" or "center" or "form" or "fieldset" or "caption" or "dl" or "dt" or "main" or "nav" or "aside" or "figure":
                Block(element, style, depth, 0);
                break;
            default:
                Children(element, style, depth + 1);
                break;
        }
    }

    private void Inline(IElement element, TextStyle style, int depth) => Children(element, style, depth + 1);

    private void Block(IElement element, TextStyle style, int depth, int indent)
    {
        EndBlock();
        _indent += indent;
        Children(element, style, depth + 1);
        EndBlock();
        _indent -= indent;
    }

    private void Heading(IElement element, int depth)
    {
        EndBlock();
        _size = element.LocalName switch { "h1" => 15, "h2" => 13, "h3" => 11.5, _ => 10.5 };
        Children(element, TextStyle.Bold, depth + 1);
        EndBlock();
        _size = PdfComposer.FontSize;
    }

    private void Item(IElement element, TextStyle style, int depth)
    {
        EndBlock();
        var isOrdered = element.ParentElement?.LocalName == "ol";
        var number = isOrdered ? 1 + element.ParentElement!.Children.TakeWhile(child => child != element).Count(child => child.LocalName == "li") : 0;
        _runs.Add(new TextRun(isOrdered ? $"{number}. " : "• ", style));
        Children(element, style, depth + 1);
        EndBlock();
    }

    /// <summary>The cells of a row, set apart; a cell with blocks of its own, as layout tables have, ends the row.</summary>
    private void Row(IElement element, TextStyle style, int depth)
    {
        EndBlock();
        var first = true;
        foreach (var cell in element.Children)
        {
            if (!first && _runs.Count > 0) _runs.Add(new TextRun("    ", style));
            _endsWithBlank = true;
            Children(cell, cell.LocalName == "th" ? TextStyle.Bold : style, depth + 1);
            first = false;
        }

        EndBlock();
    }

    /// <summary>A link whose text does not say where it leads says so behind it.</summary>
    private void Link(IElement element, TextStyle style, int depth)
    {
        Children(element, style, depth + 1);
        var target = element.GetAttribute("href")?.Trim() ?? "";
        var isWorthTelling = target.StartsWith("http", StringComparison.OrdinalIgnoreCase) || target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
        var shown = element.TextContent.Trim();
        if (!isWorthTelling || shown.Length == 0 || target.Contains(shown, StringComparison.OrdinalIgnoreCase)) return;
        _runs.Add(new TextRun($" <{target}>", style));
        _endsWithBlank = false;
    }

    private void Image(IElement element, TextStyle style)
    {
        var source = element.GetAttribute("src")?.Trim() ?? "";
        if (source.StartsWith("http", StringComparison.OrdinalIgnoreCase) || source.StartsWith("//", StringComparison.Ordinal))
        {
            RemotePictures++;
            if (element.GetAttribute("alt") is { Length: > 0 } alt) Text($"[{alt}] ", style, preserves: false);
            return;
        }

        if (source.Length == 0) return;
        EndBlock();
        _blocks.Add(new HtmlBlock([]) { Picture = source });
    }

    private void Text(string text, TextStyle style, bool preserves)
    {
        if (preserves)
        {
            _runs.Add(new TextRun(text.ReplaceLineEndings("\n"), style));
            return;
        }

        var collapsed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var blank = c is ' ' or '\t' or '\n' or '\r' or '\f';
            if (!blank) collapsed.Append(c);
            else if (!_endsWithBlank) collapsed.Append(' ');
            _endsWithBlank = blank;
        }

        if (collapsed.Length > 0) _runs.Add(new TextRun(collapsed.ToString(), style));
    }

    private void EndBlock()
    {
        _endsWithBlank = true;
        if (_runs.All(run => string.IsNullOrWhiteSpace(run.Text)))
        {
            _runs.Clear();
            return;
        }

        _blocks.Add(new HtmlBlock([.. _runs]) { Indent = _indent, Size = _size });
        _runs.Clear();
    }

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden")) return true;
        if (element.GetAttribute("style") is not { } style) return false;
        var plain = style.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return plain.Contains("display:none", StringComparison.Ordinal) || plain.Contains("visibility:hidden", StringComparison.Ordinal)
            || plain.Contains("font-size:0", StringComparison.Ordinal) || plain.Contains("mso-hide:all", StringComparison.Ordinal);
    }
}
