namespace Lakwerk.Intake.Recognition;

/// <summary>
/// What an OLE compound file is (MS-CFB): the names in its directory tell. They are UTF-16 in 128-byte entries, so looking for
/// them anywhere in the file finds the directory wherever it lies.
/// </summary>
internal static class CompoundContents
{
    public static FileKind Kind(ReadOnlySpan<byte> file)
    {
        if (Has(file, "__properties_version1.0")) return FileKind.OutlookMail;
        if (Has(file, "EncryptedPackage")) return FileKind.EncryptedOffice;
        if (Has(file, "WordDocument")) return FileKind.Doc;
        if (Has(file, "Workbook") || Has(file, "Book")) return FileKind.Xls;
        return Has(file, "PowerPoint Document") ? FileKind.Ppt : FileKind.Unknown;
    }

    private static bool Has(ReadOnlySpan<byte> file, string name)
    {
        Span<byte> wide = stackalloc byte[64];
        wide.Clear();
        for (var i = 0; i < name.Length; i++) wide[i * 2] = (byte)name[i];
        // A whole entry: the name and the zero that ends it, and its length in bytes at offset 64.
        var needle = wide[..((name.Length * 2) + 2)];
        for (var from = 0; file[from..].IndexOf(needle) is >= 0 and var at; from += at + 2)
        {
            var entry = from + at;
            if (entry % 128 == 0 && entry + 66 <= file.Length && file[entry + 64] == (name.Length * 2) + 2) return true;
        }

        return false;
    }
}
