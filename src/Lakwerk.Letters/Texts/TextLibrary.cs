using System.Collections.Frozen;
using System.Reflection;
using Lakwerk.Law.Grounds;

namespace Lakwerk.Letters.Texts;

/// <summary>
/// The texts of all letters in one style: the project's own, and over them those of a body that wants other words. Every
/// text is checked when it is loaded, so that a slip of the pen is found before a letter is.
/// </summary>
public sealed class TextLibrary
{
    private const int MostFiles = 200;

    private static readonly FrozenDictionary<LetterStyle, string> Folders =
        new Dictionary<LetterStyle, string> { [LetterStyle.Formal] = "formeel", [LetterStyle.Plain] = "b1" }.ToFrozenDictionary();

    private readonly Dictionary<string, Fragment> _fragments;

    private TextLibrary(LetterStyle style, Dictionary<string, Fragment> fragments)
    {
        Style = style;
        _fragments = fragments;
    }

    public LetterStyle Style { get; }

    internal IEnumerable<Fragment> All => _fragments.Values;

    /// <summary>The project's own texts.</summary>
    public static TextLibrary Default(LetterStyle style) => new(style, OwnTexts(style));

    /// <summary>The project's own texts with those of <paramref name="folder"/> in their place, file by file and text by text.</summary>
    /// <param name="style">The style; texts are looked for in the folder of its name (<c>formeel</c>, <c>b1</c>).</param>
    /// <param name="folder">A folder of the body.</param>
    /// <exception cref="LetterException">A file cannot be read, or holds an unknown text or slot.</exception>
    public static TextLibrary Load(LetterStyle style, string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var fragments = OwnTexts(style);
        var root = Path.Combine(folder, Folders[style]);
        foreach (var fragment in Directory.Exists(root) ? FilesIn(root) : [])
            fragments[fragment.Name] = fragment;
        return new TextLibrary(style, fragments);
    }

    internal Fragment Get(string name) => _fragments.TryGetValue(name, out var fragment) ? fragment
        : throw LetterException.Of($"De bibliotheek heeft geen tekst '{name}'.", $"The library has no text '{name}'.");

    /// <summary>A text about a ground. A Wob ground without a text of its own has that of its first successor in the Woo.</summary>
    internal Fragment? FindGround(Ground ground, string part)
    {
        if (_fragments.TryGetValue($"gronden/{ground.Code}/{part}", out var own))
            return own;
        var successor = WobToWoo.All.FirstOrDefault(m => m.Wob == ground)?.Woo[0];
        return successor is null ? null : _fragments.GetValueOrDefault($"gronden/{successor.Code}/{part}");
    }

    /// <summary>What the part about a ground is headed: its name, or a plainer one.</summary>
    internal string HeadingOf(Ground ground) => FindGround(ground, "kop") is { } heading ? $"{FragmentRenderer.Inline(heading, SlotValues.None).Text} ({GroundRenderer.Render(ground, GroundStyle.Compact)})" : ground.Name.Dutch;

    private static Dictionary<string, Fragment> OwnTexts(LetterStyle style)
    {
        var assembly = typeof(TextLibrary).Assembly;
        var prefix = Folders[style] + "/";
        var names = assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal));
        return names.SelectMany(n => Checked(n[prefix.Length..^".txt".Length], Resource(assembly, n))).ToDictionary(f => f.Name, StringComparer.Ordinal);
    }

    private static string Resource(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static IEnumerable<Fragment> FilesIn(string root)
    {
        var files = Directory.EnumerateFiles(root, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(MostFiles + 1).ToList();
        if (files.Count > MostFiles)
            throw LetterException.Of($"{root}: meer dan {MostFiles} bestanden.", $"{root}: more than {MostFiles} files.");
        return files.SelectMany(f => Checked(Path.GetRelativePath(root, f)[..^".txt".Length].Replace(Path.DirectorySeparatorChar, '/'), ReadFile(f)));
    }

    private static string ReadFile(string path)
    {
        if (new FileInfo(path).Length > TextFileReader.LongestFile)
            throw LetterException.Of($"{path}: groter dan {TextFileReader.LongestFile / 1024} kB.", $"{path}: larger than {TextFileReader.LongestFile / 1024} kB.");
        return File.ReadAllText(path);
    }

    private static IEnumerable<Fragment> Checked(string file, string text)
    {
        var fragments = TextFileReader.Read(file, text);
        foreach (var fragment in fragments)
            FragmentTable.Check(fragment);
        if (fragments.GroupBy(f => f.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw LetterException.Of($"{twice.Last().Place}: '{twice.Key}' staat er twee keer.", $"{twice.Last().Place}: '{twice.Key}' stands there twice.");
        return fragments;
    }
}
