using System.Security.Cryptography;

namespace Lakwerk.Work.Files;

/// <summary>A file that a user named, with the sentences for why it cannot be read.</summary>
public static class SourceFile
{
    /// <summary>Where a PDF header may begin: readers of the field accept junk before it.</summary>
    private const int HeaderWithin = 1024;

    public static byte[] ReadAll(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, problem);
        }
    }

    /// <summary>Why a file could not be read, as one sentence.</summary>
    public static InputException Unreadable(string path, Exception problem) => InputException.About(path, Reason(path, problem), problem);

    /// <summary>The SHA-256 of a file's bytes in lower-case hexadecimal.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The same for a file that is not to be held in memory.</summary>
    public static string Sha256Of(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, problem);
        }
    }

    /// <summary>By content, not by name: what arrives with the wrong extension is still what it is.</summary>
    public static bool LooksLikePdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, HeaderWithin)].IndexOf("%PDF-"u8) >= 0;

    private static string Reason(string path, Exception problem) => problem switch
    {
        FileNotFoundException or DirectoryNotFoundException => "does not exist.",
        _ when Directory.Exists(path) => "is a folder, not a file.",
        UnauthorizedAccessException => "may not be read by this user.",
        _ => $"cannot be read: {problem.Message}",
    };
}
