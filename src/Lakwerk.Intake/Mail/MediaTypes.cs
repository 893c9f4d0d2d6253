namespace Lakwerk.Intake.Mail;

/// <summary>Extensions for parts that came without a name.</summary>
internal static class MediaTypes
{
    public static string Extension(string mediaType) => mediaType switch
    {
        "application/pdf" => ".pdf",
        "application/msword" => ".doc",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => ".docx",
        "application/vnd.ms-excel" => ".xls",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => ".xlsx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation" => ".pptx",
        "application/rtf" or "text/rtf" => ".rtf",
        "application/zip" or "application/x-zip-compressed" => ".zip",
        "application/ms-tnef" or "application/vnd.ms-tnef" => ".dat",
        "application/pkcs7-signature" or "application/x-pkcs7-signature" => ".p7s",
        "application/pgp-signature" => ".asc",
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        "image/gif" => ".gif",
        "image/tiff" => ".tif",
        "text/csv" => ".csv",
        "text/html" => ".html",
        "text/plain" => ".txt",
        "text/calendar" => ".ics",
        "message/rfc822" or "message/global" => ".eml",
        _ => ".bin",
    };
}
