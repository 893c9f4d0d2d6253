namespace Lakwerk.Intake.Understanding;

/// <summary>Where a fact about a document was read.</summary>
public enum FactSource
{
    /// <summary>The header of a mail.</summary>
    MailHeader,

    /// <summary>A field at the head of the first page: Datum, Onderwerp, Van.</summary>
    Field,

    /// <summary>The text.</summary>
    Text,

    /// <summary>The properties of the file.</summary>
    Metadata,

    FileName,
}
