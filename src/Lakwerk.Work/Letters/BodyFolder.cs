using Lakwerk.Law;
using Lakwerk.Letters;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Texts;
using Lakwerk.Letters.Word;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Letters;

/// <summary>
/// What a public body brings to its letters, in one folder: <c>orgaan.json</c> (who it is), <c>sjabloon.docx</c> (how its letters
/// look), <c>teksten</c> (what it says differently). Each may be missing; then the project's own is used.
/// </summary>
public sealed class BodyFolder
{
    /// <summary>Names the folder in the environment, for every node alike.</summary>
    public const string Variable = "LAKWERK_BODY";

    private const string InOffice = "orgaan";
    private const string ProfileName = "orgaan.json";
    private const string TemplateName = "sjabloon.docx";
    private const string TextsName = "teksten";
    private const int LargestProfile = 64 * 1024;

    private static readonly Bilingual TooLarge = new(
        "is groter dan een bestand met gegevens van een bestuursorgaan hoort te zijn.",
        "is larger than a file with the data of a public body should be.");

    private readonly string? _folder;

    private BodyFolder(string? folder, BodyProfile profile, ReadOnlyMemory<byte>? template) => (_folder, Profile, Template) = (folder, profile, template);

    /// <summary>Nothing of its own.</summary>
    public static BodyFolder None { get; } = new(null, BodyProfile.Empty, null);

    public BodyProfile Profile { get; }

    /// <summary>Its template, or null for the project's own.</summary>
    public ReadOnlyMemory<byte>? Template { get; }

    /// <summary>Where the body of an office keeps its own: what the environment names, else <c>orgaan</c> in the folder of the office.</summary>
    public static string PathOf(string office) => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? Path.GetFullPath(named) : Path.Combine(office, InOffice);

    /// <summary>That of an office; nothing of its own when there is no such folder.</summary>
    /// <exception cref="InputException">A file in it cannot be used.</exception>
    public static BodyFolder Of(string office) => PathOf(office) is var folder && Directory.Exists(folder) ? Open(folder) : None;

    /// <exception cref="InputException">The folder is not there, or a file in it cannot be used.</exception>
    public static BodyFolder Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder)) throw InputException.About(folder, new Bilingual("deze map bestaat niet.", "this folder does not exist."));
        var template = Path.Combine(folder, TemplateName);
        return new BodyFolder(folder, ReadProfile(Path.Combine(folder, ProfileName)), File.Exists(template) ? SourceFile.ReadAll(template) : default(ReadOnlyMemory<byte>?));
    }

    /// <summary>Makes a folder to begin with: the profile to fill in, and the template to change in Word.</summary>
    /// <exception cref="InputException">One of the files is there already.</exception>
    public static void Start(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        foreach (var name in (ReadOnlySpan<string>)[ProfileName, TemplateName])
            if (File.Exists(Path.Combine(folder, name))) throw InputException.About(Path.Combine(folder, name), new Bilingual("bestaat al.", "exists already."));
        Directory.CreateDirectory(Path.Combine(folder, TextsName));
        AtomicFile.Write(Path.Combine(folder, ProfileName), System.Text.Encoding.UTF8.GetBytes(BodyProfileReader.Blank));
        AtomicFile.Write(Path.Combine(folder, TemplateName), DefaultTemplate.Bytes);
    }

    /// <exception cref="InputException">One of its texts cannot be used.</exception>
    public TextLibrary Texts(LetterStyle style)
    {
        if (_folder is null) return TextLibrary.Default(style);
        var texts = Path.Combine(_folder, TextsName);
        try
        {
            return TextLibrary.Load(style, texts);
        }
        catch (LetterException problem)
        {
            throw InputException.About(texts, problem.Reason, problem);
        }
    }

    private static BodyProfile ReadProfile(string path)
    {
        if (!File.Exists(path)) return BodyProfile.Empty;
        if (new FileInfo(path).Length > LargestProfile) throw InputException.About(path, TooLarge);
        try
        {
            return BodyProfileReader.Read(File.ReadAllText(path));
        }
        catch (LetterException problem)
        {
            throw InputException.About(path, problem.Reason, problem);
        }
    }
}
