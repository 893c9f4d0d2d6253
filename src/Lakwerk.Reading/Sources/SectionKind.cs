namespace Lakwerk.Reading.Sources;

/// <summary>What a section of a decision is about.</summary>
public enum SectionKind
{
    Other,
    Request,
    Procedure,
    Views,
    LegalFramework,
    Inventory,
    Dictum,
    OutOfScope,
    OtherLaw,
    Public,
    PartlyPublic,
    AlreadyPublic,
    Refused,
    Considerations,
    Ground,
    Residual,
    Publication,
    Objection,
    Annex,
}
