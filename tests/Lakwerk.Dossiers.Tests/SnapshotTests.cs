using System.Reflection;
using System.Text.Json;
using Lakwerk.Dossiers.Events;
using Lakwerk.Dossiers.Folding;

namespace Lakwerk.Dossiers.Tests;

public sealed class SnapshotTests
{
    private static readonly Actor By = new("r", "Rik Lakker");

    private static readonly DocumentDetails Details = new("Nota")
    {
        Date = new(2022, 3, 1),
        Time = new(10, 30, 5),
        Sender = "a",
        Recipient = "b",
        Kind = "nota",
        Sha256 = new string('0', 64),
        Pages = 3,
        Environmental = true,
        Emissions = true,
        Note = "n",
        Internal = "intern",
        ExternalId = "x",
        Matter = "m",
        PublicationContext = "p",
        Family = 7,
        Thread = 8,
        FileType = "pdf",
        Links = ["https://veldrode.example"],
        Related = ["2", "3"],
        Cases = ["z"],
    };

    private static readonly Document Full = new(new("d"), new("l"), Details, new DocumentId("ouder"), 4)
    {
        Number = "6a",
        DuplicateOf = new DocumentId("e"),
        Marks = [new Mark(new("m"), [new MarkArea(2, 1.5, 2, 3, 4), new MarkArea(3, 0, 0, 1, 1)], ["5.1.2.e", "wbni"], By)],
        Judged = new DocumentJudged(Assessment.NotPublic, ["5.2.1"], "reden", "link", By),
        RejectedSuggestions = ["s"],
        ResidualText = "rest",
        LastWorker = By,
        SignedOffBy = new Actor("t", "Tessa"),
        Suspended = "wacht",
        Releases = [new Release(new("b1"), new string('a', 64), new DateTimeOffset(2023, 1, 9, 10, 0, 0, TimeSpan.FromHours(1)))],
        Remarks = [new Remark(new("o1"), new MarkId("m"), "vraag", By, new DateTimeOffset(2023, 1, 9, 10, 0, 0, TimeSpan.FromHours(1))) { Asked = new Actor("t", "Tessa"), Answer = "ja", SettledBy = By }],
    };

    /// <summary>A property that is added must be added to the snapshot too, or a long dossier would forget it.</summary>
    [Fact]
    public void Every_property_of_a_document_comes_back()
    {
        AssertNothingIsDefault(Full);
        AssertNothingIsDefault(Full.Details);

        Assert.Equal(JsonSerializer.Serialize(Full), JsonSerializer.Serialize(Back(Full)));
    }

    [Fact]
    public void A_document_of_which_nothing_is_known_comes_back()
    {
        var bare = new Document(new("d"), new("l"), new DocumentDetails(""), null, 0);

        Assert.Equal(JsonSerializer.Serialize(bare), JsonSerializer.Serialize(Back(bare)));
    }

    [Fact]
    public void What_a_decision_said_comes_back()
    {
        var row = new DecidedRow(new("d"), "1", Judgement.PartlyPublic, ["5.1.2.e"], [new DecidedMark(new("m"), ["5.1.2.e", "buiten scope"])]);
        var dossier = Dossier.Fold([Opened, new DecisionPrepared(By, default, new("b1"), DecisionKind.Primary, null, null), new DecisionTaken(By, default, new("b1"), new(2023, 2, 1), [row])]);

        Assert.Equal(JsonSerializer.Serialize(row), JsonSerializer.Serialize(DossierSnapshot.Read(DossierSnapshot.Write(dossier))!.Decisions.Single().Rows.Single()));
    }

    [Fact]
    public void Bytes_that_are_cut_off_are_no_snapshot()
    {
        var bytes = DossierSnapshot.Write(With(Full));

        Assert.All(Enumerable.Range(0, bytes.Length), length => Assert.Null(DossierSnapshot.Read(bytes[..length])));
    }

    private static DossierOpened Opened => new(By, default, new("x"), "t", "v", "g", new(2023, 1, 1), new(2023, 1, 2), "k");

    private static Document Back(Document document) => DossierSnapshot.Read(DossierSnapshot.Write(With(document)))!.Documents.Values.Single();

    private static Dossier With(Document document)
    {
        var fold = new DossierFold(new("x"), "t", "v", "g", "k", new(2023, 1, 1), new(2023, 1, 2), 1);
        fold.Documents[document.Id] = document;
        return new Dossier(fold);
    }

    private static void AssertNothingIsDefault(object value)
    {
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
            Assert.True(property.GetValue(value) is { } given && !given.Equals(property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null), $"{property.Name} is not tried.");
    }
}
