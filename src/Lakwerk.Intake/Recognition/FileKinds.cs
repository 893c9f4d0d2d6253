namespace Lakwerk.Intake.Recognition;

/// <summary>What is done with each kind, and the Dutch word for it.</summary>
public static class FileKinds
{
    /// <summary>Holds other files, and is no document itself.</summary>
    public static bool IsContainer(this FileKind kind) =>
        kind is FileKind.Zip or FileKind.SevenZip or FileKind.Tar or FileKind.GZip or FileKind.Mbox or FileKind.OutlookStore;

    /// <summary>Turned into a PDF by LibreOffice.</summary>
    public static bool IsOffice(this FileKind kind) => kind is FileKind.Docx or FileKind.Doc or FileKind.Odt or FileKind.Rtf or FileKind.Xlsx
        or FileKind.Xls or FileKind.Ods or FileKind.Csv or FileKind.Pptx or FileKind.Ppt or FileKind.Odp;

    public static bool IsImage(this FileKind kind) =>
        kind is FileKind.Png or FileKind.Jpeg or FileKind.Tiff or FileKind.Gif or FileKind.Bmp or FileKind.Heic;

    /// <summary>The extension that programs expect, with its dot.</summary>
    public static string Extension(this FileKind kind) => kind switch
    {
        FileKind.Mail => ".eml",
        FileKind.OutlookMail => ".msg",
        FileKind.OutlookStore => ".pst",
        FileKind.Calendar => ".ics",
        FileKind.Text => ".txt",
        FileKind.Jpeg => ".jpg",
        FileKind.SevenZip => ".7z",
        FileKind.GZip => ".gz",
        FileKind.WinMail => ".dat",
        FileKind.Signature => ".p7s",
        FileKind.Executable => ".exe",
        FileKind.Unknown or FileKind.Empty or FileKind.EncryptedOffice => ".bin",
        _ => "." + kind.ToString().ToLowerInvariant(),
    };

    /// <summary>What a Dutch user calls it.</summary>
    public static string DutchName(this FileKind kind) => kind switch
    {
        FileKind.Mail or FileKind.OutlookMail => "e-mail",
        FileKind.Mbox or FileKind.OutlookStore => "postbus",
        FileKind.Calendar => "agenda-uitnodiging",
        FileKind.Docx or FileKind.Doc or FileKind.Odt or FileKind.Rtf => "tekstdocument",
        FileKind.Xlsx or FileKind.Xls or FileKind.Ods or FileKind.Csv => "rekenblad",
        FileKind.Pptx or FileKind.Ppt or FileKind.Odp => "presentatie",
        FileKind.Html => "webpagina",
        FileKind.Text => "platte tekst",
        FileKind.Pdf => "PDF",
        FileKind.Zip or FileKind.SevenZip or FileKind.Tar or FileKind.GZip => "archief",
        FileKind.WinMail => "winmail.dat",
        FileKind.EncryptedOffice => "versleuteld Office-bestand",
        FileKind.Signature => "digitale handtekening",
        FileKind.Executable => "programma",
        FileKind.Empty => "leeg bestand",
        FileKind.Unknown => "onbekend",
        _ => "afbeelding",
    };
}
