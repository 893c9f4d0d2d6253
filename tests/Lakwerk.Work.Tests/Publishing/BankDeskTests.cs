using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Publication.Gpp;
using Lakwerk.Publication.Site;
using Lakwerk.Publication.Tests;
using Lakwerk.Work.Publishing;
using static Lakwerk.Work.Tests.Dossiers.OfficeScene;

namespace Lakwerk.Work.Tests.Publishing;

public sealed class BankDeskTests : IDisposable
{
    private const string Address = "https://bank.example.org/";

    private readonly PublicScene _scene = new();
    private readonly BankStandIn _bank = new();
    private readonly PublicationBank _client;

    public BankDeskTests() => _client = new PublicationBank(new PublicationBankSettings(new Uri(Address), BankStandIn.Token, "h", "Hanna"), _bank);

    public void Dispose()
    {
        _client.Dispose();
        _bank.Dispose();
        _scene.Dispose();
    }

    [Fact]
    public async Task Nothing_goes_to_a_bank_before_its_day()
    {
        Public(Primary, from: new(2026, 6, 1));

        var problem = await Assert.ThrowsAsync<InputException>(() => Publish(Primary));

        Assert.Contains("pas openbaar vanaf 1 juni 2026", problem.Message, StringComparison.Ordinal);
        Assert.Empty(_bank.Publications);
    }

    [Fact]
    public async Task A_release_stands_in_the_bank_once()
    {
        Public(Primary);

        var first = await Publish(Primary);
        var again = await Publish(Primary);

        Assert.Equal((true, false, first.Id), (first.IsNew, again.IsNew, again.Id));
        Assert.Equal("gepubliceerd", Assert.Single(_bank.Publications)["publicatiestatus"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_later_decision_takes_the_place_of_the_first_and_the_first_does_not_come_back()
    {
        Public(Primary);
        var first = await Publish(Primary);
        _scene.DecideAgain();
        Public(PublicScene.Second);

        var second = await Publish(PublicScene.Second);

        Assert.Equal([first.Id], second.Replaced);
        Assert.Equal(["ingetrokken", "gepubliceerd"], _bank.Publications.Select(one => one["publicatiestatus"]!.GetValue<string>()));
        await Assert.ThrowsAsync<InputException>(() => Publish(Primary));
    }

    [Fact]
    public async Task What_the_bank_lost_is_handed_over_again()
    {
        Public(Primary);
        _bank.Lose((await Publish(Primary)).Id);

        Assert.True((await Publish(Primary)).IsNew);
    }

    [Fact]
    public async Task What_was_withdrawn_goes_off_the_bank_and_not_back_by_itself()
    {
        Public(Primary);
        var id = (await Publish(Primary)).Id;

        Assert.Equal([id], await Desk().Withdraw(Id, "datalek", Handler, CancellationToken.None));

        Assert.Equal("ingetrokken", Assert.Single(_bank.Publications)["publicatiestatus"]!.GetValue<string>());
        Assert.Empty(await Desk().Withdraw(Id, "datalek", Handler, CancellationToken.None));
        _scene.Office.Done(new WithdrawPublication(Handler, _scene.Office.Now, null, "datalek"));
        await Assert.ThrowsAsync<InputException>(() => Publish(Primary));
    }

    private void Public(DecisionId decision, DateOnly? from = null) => _scene.Office.Done(new PublishDecision(Handler, _scene.Office.Now, decision, from ?? new(2026, 1, 2), new string('a', 64)));

    private BankDesk Desk() => new(_scene.Office.Office, _client, Address);

    private Task<BankOutcome> Publish(DecisionId decision)
    {
        var package = _scene.Package(decision);
        return Desk().Publish(package, HandOver.ForBank(package, new SiteSettings(new Uri("https://example.org/")) { Publisher = new Uri(BankStandIn.Publisher) }), Handler, CancellationToken.None);
    }
}
