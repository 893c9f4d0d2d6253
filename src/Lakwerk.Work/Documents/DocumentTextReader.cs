using Lakwerk.Text;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Documents;

/// <summary>Reads the text of a file, whatever its name says it is.</summary>
public static class DocumentTextReader
{
    private const int LargestPlainText = 256 * 1024 * 1024;

    public static DocumentText Read(string path)
    {
        var bytes = SourceFile.ReadAll(path);
        if (SourceFile.LooksLikePdf(bytes)) throw InputException.About(path, "is a PDF; its words cannot be read yet.");
        return ReadPlain(path, bytes);
    }

    private static DocumentText ReadPlain(string path, byte[] bytes)
    {
        if (bytes.Length > LargestPlainText) throw InputException.About(path, $"is larger than {LargestPlainText} bytes.");
        var text = TextFile.Decode(bytes);
        // Text has no NUL; what has one is a picture, a program, an office file.
        if (text.Contains('\0')) throw InputException.About(path, "is neither a PDF nor plain text.");
        return new DocumentText(path, SourceFile.Sha256(bytes), null, text, []);
    }
}
