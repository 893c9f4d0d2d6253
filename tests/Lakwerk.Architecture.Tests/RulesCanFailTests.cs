namespace Lakwerk.Architecture.Tests;

/// <summary>The checker itself, on a small made-up house: sound as it stands, and each rule noticed when it is broken.</summary>
public sealed class RulesCanFailTests
{
    private static readonly (string Path, string Text)[] SoundHouse =
    [
        ("Lakwerk.slnx", """
            <Project Path="src/Lakwerk.Text/Lakwerk.Text.csproj" /><Project Path="src/Lakwerk.Pdf/Lakwerk.Pdf.csproj" />
            <Project Path="src/Lakwerk.Redaction/Lakwerk.Redaction.csproj" /><Project Path="src/Lakwerk.Inspection/Lakwerk.Inspection.csproj" />
            """),
        ("src/Lakwerk.Text/Lakwerk.Text.csproj", Project()),
        ("src/Lakwerk.Text/packages.lock.json", "{}"),
        ("src/Lakwerk.Pdf/Lakwerk.Pdf.csproj", Project("Lakwerk.Text")),
        ("src/Lakwerk.Pdf/packages.lock.json", "{}"),
        ("src/Lakwerk.Pdf/Objects/Lexer.cs", "namespace Lakwerk.Pdf.Objects;\nclass Lexer;"),
        ("src/Lakwerk.Pdf/Objects/Filters/Lzw.cs", "namespace Lakwerk.Pdf.Objects.Filters;\nclass Lzw;"),
        ("src/Lakwerk.Pdf/Fonts/Encoding.cs", "using Lakwerk.Pdf.Objects;\nnamespace Lakwerk.Pdf.Fonts;\nclass Encoding;"),
        ("src/Lakwerk.Redaction/Lakwerk.Redaction.csproj", Project("Lakwerk.Pdf")),
        ("src/Lakwerk.Redaction/packages.lock.json", "{}"),
        ("src/Lakwerk.Inspection/Lakwerk.Inspection.csproj", Project("Lakwerk.Pdf")),
        ("src/Lakwerk.Inspection/packages.lock.json", "{}"),
        ("Directory.Packages.props", "<Project><PackageVersion Include=\"Some.Package\" Version=\"1.0.0\" /></Project>"),
        ("setup/packages.txt", "# package scope proof feature\nqpdf run /usr/bin/qpdf proof\n"),
        ("docs/dependencies.md", "| `Some.Package` | MIT | why |\n| `qpdf` | Apache-2.0 | why |\n"),
        ("docs/glossary.md", "| mark | lak | not:`Blackout` |\n"),
        ("README.md", "[words](docs/glossary.md) [why](docs/dependencies.md#nuget) [far](https://example.org)\n"),
    ];

    /// <summary>The rule, the file that breaks it (written over the sound house; no text: removed), and what is reported.</summary>
    public static TheoryData<string, string, string?, string> Damage => new()
    {
        { "Text references nothing", "src/Lakwerk.Text/Lakwerk.Text.csproj", Project("Lakwerk.Pdf"), "Lakwerk.Text → Lakwerk.Pdf" },
        { "Pdf references only Text", "src/Lakwerk.Pdf/Lakwerk.Pdf.csproj", Project("Lakwerk.Dossiers"), "Lakwerk.Pdf → Lakwerk.Dossiers" },
        { "Inspection references only Pdf", "src/Lakwerk.Inspection/Lakwerk.Inspection.csproj", Project("Lakwerk.Redaction"), "Lakwerk.Inspection → Lakwerk.Redaction" },
        { "every project in src is a room of the house", "src/Lakwerk.Shed/Lakwerk.Shed.csproj", Project(), "Lakwerk.Shed" },
        { "Pdf has no package", "src/Lakwerk.Pdf/Lakwerk.Pdf.csproj", "<Project><PackageReference Include=\"Other.Pdf\" /></Project>", "Other.Pdf" },
        { "only tests see the test helpers", "src/Lakwerk.Redaction/Lakwerk.Redaction.csproj", Project("Lakwerk.Testing"), "Lakwerk.Redaction" },
        { "Pdf/Objects uses only Geometry", "src/Lakwerk.Pdf/Objects/Lexer.cs", "using Lakwerk.Pdf.Fonts;\nnamespace Lakwerk.Pdf.Objects;", "src/Lakwerk.Pdf/Objects/Lexer.cs uses Lakwerk.Pdf.Fonts" },
        { "Pdf/Fonts uses only Geometry, Objects", "src/Lakwerk.Pdf/Fonts/Encoding.cs", "namespace Lakwerk.Pdf.Fonts;\nclass A { Pdf.Content.Glyph g; }", "src/Lakwerk.Pdf/Fonts/Encoding.cs uses Lakwerk.Pdf.Content" },
        { "a file's namespace is its folder", "src/Lakwerk.Pdf/Objects/Lexer.cs", "namespace Lakwerk.Pdf;", "src/Lakwerk.Pdf/Objects/Lexer.cs declares Lakwerk.Pdf" },
        { "every project has a lock file", "src/Lakwerk.Pdf/packages.lock.json", null, "Lakwerk.Pdf" },
        { "every project is in the solution", "tests/Lakwerk.Lost.Tests/Lakwerk.Lost.Tests.csproj", Project(), "Lakwerk.Lost.Tests" },
        { "no source file has more than 600 lines", "src/Lakwerk.Pdf/Objects/Lexer.cs", new string('\n', 601), "src/Lakwerk.Pdf/Objects/Lexer.cs: 601 lines" },
        { "every NuGet package is explained", "docs/dependencies.md", "| `qpdf` | Apache-2.0 | why |", "Some.Package" },
        { "every Debian package is explained", "docs/dependencies.md", "| `Some.Package` | MIT | why |", "qpdf" },
        { "links between documents lead somewhere", "docs/glossary.md", "[gone](adr/0001-gone.md)", "docs/glossary.md → docs/adr/0001-gone.md" },
        { "every document is linked from another", "docs/lonely.md", "nobody links here", "docs/lonely.md" },
        { "the README fits on two screens", "README.md", new string('\n', 121), "README.md" },
        { "types keep to the words of the glossary", "src/Lakwerk.Pdf/Objects/Lexer.cs", "public sealed record BlackoutBox;", "src/Lakwerk.Pdf/Objects/Lexer.cs: BlackoutBox says Blackout" },
    };

    [Fact]
    public void A_sound_house_breaks_no_rule()
    {
        using var folder = Build();
        var tree = new SourceTree(folder.Root);
        Assert.Empty(Rules.All.SelectMany(rule => rule.Offenders(tree)));
    }

    [Theory, MemberData(nameof(Damage))]
    public void A_broken_rule_is_noticed(string rule, string path, string? text, string offender)
    {
        using var folder = Build();
        if (text is null) File.Delete(folder.PathOf(path));
        else folder.Write(path, text);
        Assert.Contains(offender, Rules.Named(rule).Offenders(new SourceTree(folder.Root)));
    }

    private static TempFolder Build()
    {
        var folder = new TempFolder();
        foreach (var (path, text) in SoundHouse) folder.Write(path, text);
        return folder;
    }

    private static string Project(params string[] references) =>
        $"<Project>{string.Concat(references.Select(name => $"<ProjectReference Include=\"../{name}/{name}.csproj\" />"))}</Project>";
}
