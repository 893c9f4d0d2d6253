namespace Lakwerk.Reading.Decisions;

/// <summary>The statuses as they are written in JSON, and as a Dutch official calls them.</summary>
public static class DocumentStatuses
{
    private static readonly (string Key, string Dutch)[] Rows =
    [
        ("public", "openbaar"),
        ("partly-public", "deels openbaar"),
        ("not-public", "niet openbaar"),
        ("already-public", "reeds openbaar"),
        ("out-of-scope", "buiten reikwijdte"),
        ("other-law", "andere wet"),
    ];

    public static string KeyOf(DocumentStatus status) => Rows[(int)status].Key;

    public static string DutchOf(DocumentStatus status) => Rows[(int)status].Dutch;
}
