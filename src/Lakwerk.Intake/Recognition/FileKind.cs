namespace Lakwerk.Intake.Recognition;

/// <summary>What a file is, told from its bytes.</summary>
public enum FileKind
{
    Unknown,
    Empty,
    Pdf,
    Docx,
    Doc,
    Odt,
    Rtf,
    Xlsx,
    Xls,
    Ods,
    Csv,
    Pptx,
    Ppt,
    Odp,
    Html,
    Text,
    Mail,
    Mbox,
    OutlookMail,
    OutlookStore,
    Calendar,
    Png,
    Jpeg,
    Tiff,
    Gif,
    Bmp,
    Heic,
    Zip,
    SevenZip,
    Tar,
    GZip,
    WinMail,

    /// <summary>An Office file that a password protects: a compound file around an encrypted package.</summary>
    EncryptedOffice,
    Signature,
    Executable,
}
