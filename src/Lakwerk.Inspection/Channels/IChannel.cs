using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>
/// One way in which a redaction can leak. An instance serves one inspection: every page passes once, while it is in
/// memory, then <see cref="Inspect"/> draws the conclusions.
/// </summary>
internal interface IChannel
{
    /// <summary>Its number in the catalogue, 1 to 37.</summary>
    int Number { get; }

    /// <summary>Its name in the catalogue.</summary>
    string Id { get; }

    /// <summary>Looks at one page; called in page order, before <see cref="Inspect"/>.</summary>
    void InspectPage(PageContext page, FindingList findings)
    {
    }

    /// <summary>Looks at the file as a whole.</summary>
    void Inspect(InspectionContext context, FindingList findings);
}
