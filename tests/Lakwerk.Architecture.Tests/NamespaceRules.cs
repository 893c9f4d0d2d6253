using System.Text.RegularExpressions;

namespace Lakwerk.Architecture.Tests;

/// <summary>Inside a project the compiler draws no walls, so these read the namespaces that each source file names.</summary>
public static partial class NamespaceRules
{
    private static readonly (string Name, string[] May, string Because)[] PdfFolders =
    [
        ("Geometry", [], "points and matrices know nothing of PDF"),
        ("Objects", ["Geometry"], "objects are what everything else is made of"),
        ("Fonts", ["Geometry", "Objects"], "a font is read from objects, and knows nothing of pages"),
        ("Images", ["Geometry", "Objects"], "an image codec knows bytes and dictionaries, and nothing of where it is shown"),
        ("Content", ["Geometry", "Objects", "Fonts"], "the interpreter says what stands where, not what it means or how it is written"),
        ("Layout", ["Geometry", "Objects", "Fonts", "Content"], "words and lines are made of glyphs with their place"),
        ("Writing", ["Geometry", "Objects", "Fonts", "Content", "Images"], "the writer re-emits what was interpreted; it reads no layout"),
    ];

    public static IEnumerable<Rule> All =>
    [
        .. PdfFolders.Select(folder => new Rule(
            $"Pdf/{folder.Name} uses {(folder.May.Length == 0 ? "no other folder" : "only " + string.Join(", ", folder.May))}",
            folder.Because,
            tree => Offenders(tree, folder.Name, folder.May))),
        new("a file's namespace is its folder", "else the walls inside Pdf could be walked around, and nobody finds a type by its name", Misplaced),
    ];

    private static IEnumerable<string> Offenders(SourceTree tree, string folder, string[] may) =>
        from path in tree.With(".cs", $"src/Lakwerk.Pdf/{folder}/")
        from used in PdfFolder().Matches(tree.Read(path)).Select(match => match.Groups[1].Value).Distinct()
        where used != folder && !may.Contains(used) && PdfFolders.Any(known => known.Name == used)
        select $"{path} uses Lakwerk.Pdf.{used}";

    private static IEnumerable<string> Misplaced(SourceTree tree) =>
        from path in tree.With(".cs", "src/")
        let declared = Namespace().Match(tree.Read(path))
        where declared.Success && !Fits(path.Split('/'), declared.Groups[1].Value)
        select $"{path} declares {declared.Groups[1].Value}";

    // A project may sort the files of one namespace into folders. In Pdf the first folder is a wall:
    // src/Lakwerk.Pdf/Objects/Filters/Lzw.cs may be Lakwerk.Pdf.Objects or Lakwerk.Pdf.Objects.Filters, nothing else.
    private static bool Fits(string[] path, string declared)
    {
        var least = path[1] == "Lakwerk.Pdf" ? string.Join('.', path[1..^1].Take(2)) : path[1];
        var most = string.Join('.', path[1..^1]);
        return (most + ".").StartsWith(declared + ".", StringComparison.Ordinal) && declared.Length >= least.Length;
    }

    [GeneratedRegex(@"\bPdf\.([A-Z]\w*)")]
    private static partial Regex PdfFolder();

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
