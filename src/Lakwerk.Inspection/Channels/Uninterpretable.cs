using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 37: operators, fonts, filters and pages that could not be read. What was not read was not inspected.</summary>
internal sealed class Uninterpretable : IChannel
{
    public int Number => 37;

    public string Id => "uninterpretable";

    public void InspectPage(PageContext page, FindingList findings)
    {
        var place = new Place(page.Page.Number);
        foreach (var keyword in page.Page.UnknownOperators)
            findings.Add(page.Context.Presence, "de pagina bevat een opdracht die de norm niet kent:", "the page holds an operator that the standard does not know:", place, keyword);
        foreach (var font in page.Page.Fonts.Where(font => !font.IsTrusted))
            findings.Add(page.Context.Presence, $"het lettertype {font.BaseName} is niet met zekerheid te lezen.", $"the font {font.BaseName} cannot be read with certainty.", place);
    }

    public void Inspect(InspectionContext context, FindingList findings)
    {
        findings.Looked();
        foreach (var (page, reason) in context.Failures)
            findings.Add(context.IsStrict ? Severity.Leak : Severity.Suspicion, "deze pagina is niet tot het einde te lezen en dus niet onderzocht:", "this page cannot be read to its end and so was not inspected:", new Place(page), reason);
        foreach (var warning in context.File.Document.Warnings)
            findings.Add(context.Presence, "bij het lezen viel iets op:", "reading the file showed something odd:", new Place(Object: warning.ObjectId), warning.Detail);
    }
}
