namespace Lakwerk.Intake.Rendering;

/// <summary>The font files of the distribution that rendered mails and texts are set in.</summary>
internal static class Typefaces
{
    private const string Folder = "/usr/share/fonts/truetype/dejavu";

    private static readonly Lazy<TrueTypeTables?> LazyRegular = new(() => Load("DejaVuSans.ttf"));
    private static readonly Lazy<TrueTypeTables?> LazyBold = new(() => Load("DejaVuSans-Bold.ttf"));
    private static readonly Lazy<TrueTypeTables?> LazyMono = new(() => Load("DejaVuSansMono.ttf"));

    /// <summary>The package that brings them.</summary>
    public const string Package = "fonts-dejavu-core";

    /// <summary>Null where the font is not installed: text is then set in Helvetica, which every viewer has and which knows Latin only.</summary>
    public static TrueTypeTables? Regular => LazyRegular.Value;

    public static TrueTypeTables? Bold => LazyBold.Value;

    public static TrueTypeTables? Mono => LazyMono.Value;

    private static TrueTypeTables? Load(string name)
    {
        var path = Path.Combine(Folder, name);
        return File.Exists(path) ? new TrueTypeTables(File.ReadAllBytes(path)) : null;
    }
}
