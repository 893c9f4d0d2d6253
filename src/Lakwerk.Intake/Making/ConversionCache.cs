using System.Security.Cryptography;
using Lakwerk.Intake.Recognition;
using Lakwerk.Intake.Rendering;

namespace Lakwerk.Intake.Making;

/// <summary>
/// Keeps what slow conversions made, by the hash of their input, so that an intake that was stopped inside a large archive does
/// not convert everything again.
/// </summary>
/// <param name="folder">Where; null keeps nothing.</param>
public sealed class ConversionCache(string? folder)
{
    private const string Step = "office-4";

    /// <summary>What was made of these bytes before, or now.</summary>
    internal RenderedFile Get(ReadOnlyMemory<byte> file, FileKind kind, Func<RenderedFile> convert)
    {
        if (folder is null) return convert();
        var name = Path.Combine(folder, $"{Convert.ToHexStringLower(SHA256.HashData(file.Span))}-{kind}-{Step}");
        if (File.Exists(name + ".pdf")) return new RenderedFile(File.ReadAllBytes(name + ".pdf"), File.ReadAllLines(name + ".txt"));
        var made = convert();
        Directory.CreateDirectory(folder);
        File.WriteAllLines(name + ".txt", made.Notes);
        // The PDF is what counts, so it comes last and whole.
        var temporary = $"{name}.{Guid.NewGuid():N}.part";
        File.WriteAllBytes(temporary, made.Pdf);
        File.Move(temporary, name + ".pdf", overwrite: true);
        return made;
    }

    /// <summary>Throws away what was kept for these bytes, which now stand elsewhere.</summary>
    public void Remove(string sha256)
    {
        if (folder is null || sha256.Length == 0 || !Directory.Exists(folder)) return;
        foreach (var path in Directory.EnumerateFiles(folder, $"{sha256}-*-{Step}.*")) File.Delete(path);
    }
}
