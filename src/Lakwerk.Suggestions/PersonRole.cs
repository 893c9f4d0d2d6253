namespace Lakwerk.Suggestions;

/// <summary>In what capacity somebody is named at a place.</summary>
public enum PersonRole
{
    /// <summary>The place does not say.</summary>
    None,
    Sender,
    Recipient,
    Present,
    Absent,
    Signatory,
    Author,
    Contact,
    Applicant,

    /// <summary>With a function beside the name that is not a public one.</summary>
    Official,

    /// <summary>Acts in public by function.</summary>
    PublicFunction,
}
