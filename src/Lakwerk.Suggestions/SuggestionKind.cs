namespace Lakwerk.Suggestions;

/// <summary>What a suggestion is about. <see cref="SuggestionKinds"/> gives the names that files and users see.</summary>
public enum SuggestionKind
{
    Person,
    Email,
    Phone,
    Address,
    Postcode,
    Bsn,
    Iban,
    LicencePlate,
    BirthDate,
    IpAddress,
    Other,
    SocialHandle,
    WebAddress,
}
