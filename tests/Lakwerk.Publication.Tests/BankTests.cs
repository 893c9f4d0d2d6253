using System.Text;
using Lakwerk.Publication.Gpp;

namespace Lakwerk.Publication.Tests;

public sealed class BankTests
{
    private static readonly byte[] Large = Encoding.ASCII.GetBytes("een bestand dat in delen van tien bytes gaat");

    [Fact]
    public async Task A_publication_is_made_filled_in_parts_and_published_at_the_end()
    {
        using var bank = new BankStandIn();
        using var client = Client(bank);

        var id = await client.Prepare(Publication());
        Assert.Equal("concept", await client.StatusOf(id));
        await client.Release(id);

        var publication = Assert.Single(bank.Publications);
        Assert.Equal((id, "gepubliceerd"), (publication["uuid"]!.GetValue<string>(), publication["publicatiestatus"]!.GetValue<string>()));
        Assert.Equal(2, bank.Documents.Count());
        Assert.All(bank.Documents, document => Assert.Equal("gepubliceerd", document["publicatiestatus"]!.GetValue<string>()));
        Assert.Equal(Large, bank.ContentOf(bank.Documents.First()));
    }

    [Fact]
    public async Task When_a_part_is_refused_nothing_is_public_and_the_concept_is_named()
    {
        using var bank = new BankStandIn { FailsAtPart = 3 };
        using var client = Client(bank);

        var problem = await Assert.ThrowsAsync<PublicationException>(() => client.Prepare(Publication()));

        Assert.Contains("Publicatie id1 staat als concept", problem.Message, StringComparison.Ordinal);
        Assert.Equal("concept", Assert.Single(bank.Publications)["publicatiestatus"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_body_that_the_bank_does_not_know_is_told_before_anything_is_made()
    {
        using var bank = new BankStandIn();
        using var client = Client(bank);

        await Assert.ThrowsAsync<PublicationException>(() => client.Prepare(Publication() with { Publisher = new Uri("https://example.org/onbekend") }));

        Assert.Empty(bank.Publications);
    }

    [Fact]
    public async Task A_wrong_token_is_told_without_the_token()
    {
        using var bank = new BankStandIn();
        using var client = Client(bank, "fout-token");

        var problem = await Assert.ThrowsAsync<PublicationException>(() => client.Prepare(Publication()));

        Assert.Contains("401", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("fout-token", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_withdrawn_is_off_the_web_with_its_documents_and_what_is_gone_has_no_state()
    {
        using var bank = new BankStandIn();
        using var client = Client(bank);
        var id = await client.Prepare(Publication());
        await client.Release(id);

        await client.Withdraw(id);

        Assert.Equal("ingetrokken", await client.StatusOf(id));
        Assert.All(bank.Documents, document => Assert.Equal("ingetrokken", document["publicatiestatus"]!.GetValue<string>()));
        Assert.Null(await client.StatusOf("weg"));
    }

    private static PublicationBank Client(BankStandIn bank, string token = BankStandIn.Token) =>
        new(new PublicationBankSettings(new Uri("https://bank.example.org/"), token, "h", "Hanna Händelaar"), bank);

    private static BankPublication Publication() => new(
        "Fietspaden", "Gedeeltelijk openbaar", Sample.Site.Publisher!, "2026-001-v1",
        [Document("besluit", Large), Document(new string('x', 60), "kort"u8.ToArray())]);

    private static BankDocument Document(string key, byte[] content) => new($"Titel {key}", $"{key}.pdf", new(2026, 1, 30), content.Length, key, () => new MemoryStream(content));
}
