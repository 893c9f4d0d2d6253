namespace Lakwerk.Publication.Diwoo;

/// <summary>A row of the table of elements.</summary>
/// <param name="Name">Its local name.</param>
internal sealed record DiwooElement(string Name)
{
    public bool IsRequired { get; init; }

    /// <summary>It points into a list by its <c>resource</c> attribute.</summary>
    public bool IsConcept { get; init; }

    /// <summary>A concept of the register of organisations.</summary>
    public bool IsOrganisation
    {
        get;
        init
        {
            field = value;
            IsConcept |= value;
        }
    }

    /// <summary>Its text is a day.</summary>
    public bool IsDate { get; init; }

    /// <summary>What may stand in it, in this order.</summary>
    public IReadOnlyList<DiwooElement> Parts { get; init; } = [];
}
