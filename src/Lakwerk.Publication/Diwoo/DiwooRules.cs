using System.Globalization;
using System.Xml.Linq;
using Lakwerk.Law;

namespace Lakwerk.Publication.Diwoo;

/// <summary>Holds a description against the table of elements, for when no schema is at hand.</summary>
public static class DiwooRules
{
    /// <summary>What is wrong with a description (<c>diwoo:DiWoo</c>), one sentence each; empty when nothing is.</summary>
    public static IReadOnlyList<string> Check(XElement description)
    {
        ArgumentNullException.ThrowIfNull(description);
        var problems = new List<string>();
        if (description.Name != DiwooElements.Namespace + DiwooElements.Root.Name) problems.Add($"{description.Name.LocalName} is no DiWoo description.");
        else Check(description, DiwooElements.Root, problems);
        return problems;
    }

    private static void Check(XElement element, DiwooElement row, List<string> problems)
    {
        if (row.IsConcept) CheckResource(row, (string?)element.Attribute(DiwooElements.Resource), problems);
        if (row.Parts.Count == 0) CheckText(element, row, problems);
        else CheckParts(element, row, problems);
    }

    private static void CheckResource(DiwooElement row, string? resource, List<string> problems)
    {
        if (!Uri.TryCreate(resource, UriKind.Absolute, out _)) problems.Add($"{row.Name} does not say where it points (resource).");
        else if (row.IsOrganisation && RegisterAddress.Parse(resource!) is null) problems.Add($"{row.Name} points at no organisation of the TOOI register: {resource}.");
    }

    private static void CheckText(XElement element, DiwooElement row, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(element.Value)) problems.Add($"{row.Name} is empty.");
        else if (row.IsDate && !DateOnly.TryParseExact(element.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) problems.Add($"{row.Name} is no day: {element.Value}.");
    }

    private static void CheckParts(XElement element, DiwooElement row, List<string> problems)
    {
        var reached = 0;
        foreach (var part in element.Elements())
        {
            var place = IndexOf(row.Parts, part.Name);
            if (place < 0) problems.Add($"{row.Name} may not hold {part.Name.LocalName}.");
            else if (place < reached) problems.Add($"{part.Name.LocalName} stands too late in {row.Name}.");
            if (place < 0) continue;
            reached = Math.Max(reached, place);
            Check(part, row.Parts[place], problems);
        }

        problems.AddRange(row.Parts.Where(part => part.IsRequired && element.Element(DiwooElements.Namespace + part.Name) is null).Select(part => $"{row.Name} lacks {part.Name}."));
    }

    private static int IndexOf(IReadOnlyList<DiwooElement> parts, XName name)
    {
        for (var i = 0; i < parts.Count; i++)
            if (DiwooElements.Namespace + parts[i].Name == name) return i;
        return -1;
    }
}
