using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Marks;

namespace Lakwerk.Redaction.Structure;

/// <summary>What an element of the structure tree may hold.</summary>
internal abstract class StructureKid
{
    public StructureElement Parent { get; set; } = null!;
}

/// <summary>Something that stands on a page: it knows where in the new file.</summary>
internal abstract class PlacedKid(int page) : StructureKid
{
    /// <summary>Page, counted from 1.</summary>
    public int Page => page;

    /// <summary>Its marked-content sequences in the new file, in the order of painting.</summary>
    public List<(TaggedContent Content, int Mcid)> Places { get; } = [];

    /// <summary>Boxes that read before it.</summary>
    public List<BoxTag> Before { get; } = [];

    /// <summary>Boxes that read after it.</summary>
    public List<BoxTag> After { get; } = [];

    /// <summary>It is in the new file.</summary>
    public virtual bool Remains => Places.Count > 0;

    /// <summary>A mark took something from it: what the elements around it say in other words must go.</summary>
    public void Touch()
    {
        for (var element = Parent; element is { IsTouched: false }; element = element.Parent) element.IsTouched = true;
    }
}

/// <summary>A marked-content sequence of the input (ISO 32000-2, 14.7.5.2).</summary>
internal sealed class ContentItem(int page) : PlacedKid(page);

/// <summary>An annotation that belongs to an element (ISO 32000-2, 14.7.5.3).</summary>
internal sealed class ObjectItem(int page) : PlacedKid(page)
{
    /// <summary>The annotation in the new file; null when it did not pass as one.</summary>
    public PdfReference? Annotation { get; set; }

    /// <summary>What kind of field became page content, by the names of the PrintField attribute (ISO 32000-2, 14.8.5.6).</summary>
    public string? PrintedField { get; set; }

    public override bool Remains => Annotation is not null || base.Remains;
}

/// <summary>A redaction box with its label: one figure for all boxes of a mark that stand in one place of the reading order.</summary>
internal sealed class BoxTag(int page, Mark mark) : PlacedKid(page)
{
    public Mark Mark => mark;

    /// <summary>What a reader hears in place of what was removed.</summary>
    public string Alternative => (Mark.Label.Length > 0 ? Mark.Label : Mark.Ground) is { Length: > 0 } reason ? $"Gelakt: {reason}" : "Gelakt";

    /// <summary>Takes over the places of another box of the same mark.</summary>
    public void Take(BoxTag other)
    {
        foreach (var (content, mcid) in other.Places) content.GiveTo(mcid, this);
        Places.AddRange(other.Places);
        other.Places.Clear();
    }
}
