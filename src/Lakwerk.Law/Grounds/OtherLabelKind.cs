namespace Lakwerk.Law.Grounds;

/// <summary>The sorts of reason that lie outside the act.</summary>
public enum OtherLabelKind
{
    /// <summary>The information is not what was asked for.</summary>
    OutOfScope,

    /// <summary>Another act sets the freedom-of-information act aside for this information.</summary>
    OtherLaw,

    /// <summary>Already disclosed by a public body: the act no longer applies to it.</summary>
    AlreadyPublic,

    /// <summary>The same document stands elsewhere in the inventory.</summary>
    Duplicate,
}
