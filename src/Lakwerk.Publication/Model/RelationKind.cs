namespace Lakwerk.Publication.Model;

/// <summary>How a decision or a document stands to another one.</summary>
public enum RelationKind
{
    /// <summary>The decision comes after another on the same request.</summary>
    Follows,

    /// <summary>The decision is about a further part of the request.</summary>
    FurtherPartOf,

    /// <summary>The decision answers an objection against another, in whose place it comes.</summary>
    OnObjectionAgainst,

    /// <summary>The decision adds to another, for instance after a ruling; its cause says why.</summary>
    Supplements,

    /// <summary>The document is the same as another, which has the judgement.</summary>
    DuplicateOf,

    /// <summary>The document came with another.</summary>
    PartOf,
}
