namespace Lakwerk.Redaction.Structure;

/// <summary>An element of the structure tree, by what of it may pass.</summary>
internal sealed class StructureElement(string type) : StructureKid
{
    /// <summary>A standard structure type.</summary>
    public string Type => type;

    public List<StructureKid> Kids { get; set; } = [];

    /// <summary>The element's identifier in the input, its bytes as one char each; compared only, never written.</summary>
    public string? Id { get; init; }

    public ElementAttributes Attributes { get; init; } = new();

    public ElementTexts Texts { get; init; } = ElementTexts.None;

    /// <summary>A mark took something from it or from what it holds.</summary>
    public bool IsTouched { get; set; }

    /// <summary>It or what it holds still has content.</summary>
    public bool HasContent { get; set; }

    /// <summary>It or what it holds has redaction boxes.</summary>
    public bool HasBoxes { get; set; }
}
