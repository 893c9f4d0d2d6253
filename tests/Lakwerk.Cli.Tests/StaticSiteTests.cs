using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Publication;
using Lakwerk.Publication.Diwoo;
using Lakwerk.Publication.Model;
using Lakwerk.Work.Files;
using Lakwerk.Work.Publishing;

namespace Lakwerk.Cli.Tests;

/// <summary><c>publish --static</c> with a schema that the user supplies.</summary>
public sealed class StaticSiteTests : IDisposable
{
    private const string Register = "https://identifier.overheid.nl/tooi/id/gemeente/gm0000";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(50, 0)]
    [InlineData(5, ExitCode.Findings)]
    public void The_descriptions_are_held_against_the_schema_before_anything_is_written(int longestTitle, int exitCode)
    {
        Shelve(new Concept(Register, "gemeente Veldrode"));
        _folder.Write("diwoo.xsd", Schema(longestTitle));

        var result = Static("--xsd", _folder.PathOf("diwoo.xsd"));

        Assert.True(result.ExitCode == exitCode, result.Error);
        Assert.Equal(exitCode == 0, File.Exists(_folder.PathOf("site/sitemapindex-diwoo-infocat014.xml")));
        Assert.Equal(exitCode != 0, result.Error.Contains("besluit.pdf: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_body_without_a_place_in_the_register_is_named_with_what_to_do()
    {
        Shelve(null);

        var result = Static();

        Assert.Equal(ExitCode.Incomplete, result.ExitCode);
        Assert.Contains("Van Gemeente Veldrode is niet bekend waar het in het TOOI-register staat: noem het adres in orgaan.json", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_publisher_that_is_none_of_the_register_is_refused()
    {
        Shelve(null);

        var result = Static("--publisher", "https://www.veldrode.example/");

        Assert.Equal(ExitCode.Findings, result.ExitCode);
        Assert.Contains("publisher points at no organisation of the TOOI register", result.Error, StringComparison.Ordinal);
    }

    private ToolResult Static(params string[] more) =>
        CommandLineProcess.Run(["publish", "--static", _folder.PathOf("site"), "--shelf", _folder.PathOf("plank"), "--root", "https://open.example.org/", .. more]);

    private void Shelve(Concept? publisher)
    {
        var entries = new List<PackageEntry>();
        var decision = new PublishedDecision("2026-001", 1, "Fietspaden", "Gemeente Veldrode")
        {
            Publisher = publisher,
            Decision = "besluit",
            Kind = DecisionKind.Primary,
            Law = Regime.Woo,
            Outcome = Outcome.PartlyPublic,
            Requested = new(2026, 1, 2),
            Received = new(2026, 1, 5),
            DecidedOn = new(2026, 1, 30),
            PublicFrom = new(2026, 2, 2),
            Counts = new Dictionary<Judgement, int> { [Judgement.NotPublic] = 1 },
            Grounds = [],
            Files = [Add(entries, ReleasePaths.Decision, PublishedFile.Pdf, PdfFileBuilder.OnePage("")), Add(entries, ReleasePaths.DecisionText, PublishedFile.Text, "Besluit"u8.ToArray())],
            Documents = [new PublishedDocument("1", "1", "Advies", PublishedJudgement.NotPublic, ["5.1.2.e"])],
            Changes = [],
        };
        entries.AddRange([Entry(ReleasePaths.Json, ReleaseJson.Write(decision)), Entry(ReleasePaths.ReadMe, []), Entry(ReleasePaths.Hashes, [])]);
        new PublicShelf(_folder.PathOf("plank")).Put(new ReleasePackage(decision, entries), new ShelfNote(new(2026, 2, 2), "h", new DateTimeOffset(2026, 2, 1, 12, 0, 0, TimeSpan.Zero)));
    }

    private static PublishedFile Add(List<PackageEntry> entries, string path, string type, byte[] content)
    {
        entries.Add(Entry(path, content));
        return new PublishedFile(path, type, content.Length, SourceFile.Sha256(content));
    }

    private static PackageEntry Entry(string path, byte[] content) => new(path, () => new MemoryStream(content, writable: false));

    /// <summary>A schema of its own: the frame as the standard has it, and a limit on titles to fail by.</summary>
    private static string Schema(int longestTitle) => $"""
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{DiwooElements.Namespace}" elementFormDefault="qualified">
          <xs:element name="Document">
            <xs:complexType><xs:sequence><xs:element name="DiWoo">
              <xs:complexType><xs:sequence>
                <xs:any minOccurs="4" maxOccurs="4" processContents="skip"/>
                <xs:element name="titelcollectie">
                  <xs:complexType><xs:sequence><xs:element name="officieleTitel">
                    <xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="{longestTitle}"/></xs:restriction></xs:simpleType>
                  </xs:element></xs:sequence></xs:complexType>
                </xs:element>
                <xs:any minOccurs="0" maxOccurs="unbounded" processContents="skip"/>
              </xs:sequence></xs:complexType>
            </xs:element></xs:sequence></xs:complexType>
          </xs:element>
        </xs:schema>
        """;
}
