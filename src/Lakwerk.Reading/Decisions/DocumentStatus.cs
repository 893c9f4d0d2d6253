namespace Lakwerk.Reading.Decisions;

/// <summary>What a decision does with a document; names in files: <see cref="DocumentStatuses"/>.</summary>
public enum DocumentStatus
{
    Public,
    PartlyPublic,
    NotPublic,
    AlreadyPublic,
    OutOfScope,
    OtherLaw,
}
