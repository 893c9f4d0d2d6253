using System.Globalization;

namespace Lakwerk.Redaction.Tests.Fixtures;

/// <summary>An element of a structure tree to be written: its kids are elements, marked-content numbers, or text of objects.</summary>
/// <param name="Type">Structure type.</param>
/// <param name="Keys">Further keys of the element.</param>
/// <param name="Kids">What it holds.</param>
internal sealed record Tag(string Type, string Keys, params object[] Kids);

/// <summary>Writes files of one page with a structure tree.</summary>
internal static class TaggedSheet
{
    private const int Root = 20;

    /// <summary>The file.</summary>
    /// <param name="content">Content of the page; its marked content has the numbers that the tags name.</param>
    /// <param name="root">Further keys of the root of the tree.</param>
    /// <param name="sheet">Makes the page, when it is more than its content.</param>
    /// <param name="tags">The elements at the top.</param>
    public static byte[] Build(string content, string root, Func<Sheet, Sheet>? sheet, params Tag[] tags)
    {
        var page = new Sheet(content)
        {
            Catalog = $"/MarkInfo << /Marked true >> /Lang (nl-NL) /StructTreeRoot {Root} 0 R",
            Page = "/StructParents 0 /Annots [7 0 R]",
            Resources = "/XObject << /Fm 6 0 R >>",
        };
        page = sheet is null ? page.Add("null").Add("null") : sheet(page);
        var bodies = new SortedDictionary<int, string>();
        var next = Root + 1;
        var kids = string.Join(' ', tags.Select(tag => $"{Write(tag, Root, bodies, ref next)} 0 R"));
        bodies[Root] = $"<< /Type /StructTreeRoot /K [{kids}] {root} >>";
        for (var number = Sheet.FirstAdded + 2; number < Root; number++) page.Add("null");
        foreach (var body in bodies.Values) page.Add(body);
        return page.Build();
    }

    public static byte[] Build(string content, params Tag[] tags) => Build(content, "", null, tags);

    /// <summary>A line of text as marked content.</summary>
    public static string Line(int mcid, int y, string text) => string.Create(
        CultureInfo.InvariantCulture, $"/P << /MCID {mcid} >> BDC BT /F1 12 Tf 72 {y} Td ({text}) Tj ET EMC ");

    private static int Write(Tag tag, int parent, SortedDictionary<int, string> bodies, ref int next)
    {
        var number = next++;
        var kids = new List<string>();
        foreach (var kid in tag.Kids) kids.Add(kid is Tag inner ? $"{Write(inner, number, bodies, ref next)} 0 R" : Convert.ToString(kid, CultureInfo.InvariantCulture)!);
        bodies[number] = $"<< /Type /StructElem /S /{tag.Type} /P {parent} 0 R /Pg 3 0 R /K [{string.Join(' ', kids)}] {tag.Keys} >>";
        return number;
    }
}
