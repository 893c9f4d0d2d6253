using System.Text.Json;
using Lakwerk.Server.Accounts;
using Lakwerk.Storage;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Moving;

namespace Lakwerk.Server.Tests;

/// <summary>Accounts that an earlier version kept in a file.</summary>
public sealed class EarlierAccountsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Who_had_an_account_in_the_file_signs_in_and_moves_along()
    {
        _folder.Write("kantoor/accounts.json", Earlier());

        OfficeMove.Migrate(new OfficePlace(WithOffice()), new OfficePlace(_folder.PathOf("nieuw")));

        using var moved = new OfficePlace(_folder.PathOf("nieuw")).Open();
        Assert.Equal(SignInOutcome.Welcome, new AccountBook(new Cabinet(moved.Database), TimeProvider.System).SignIn("jansen", "geheim van toen").Result);
        Assert.Equal(["accounts.json.overgenomen"], Directory.EnumerateFiles(_folder.PathOf("kantoor"), "accounts*").Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_that_cannot_be_read_stays_where_it_is()
    {
        _folder.Write("kantoor/accounts.json", "[{}]"u8.ToArray());

        Assert.Contains("accounts.json", Assert.Throws<InputException>(() => new OfficePlace(_folder.PathOf("kantoor")).Open()).Message, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.PathOf("kantoor/accounts.json")));
    }

    private string WithOffice()
    {
        using var office = new OfficePlace(_folder.PathOf("kantoor")).Open();
        return _folder.PathOf("kantoor");
    }

    private static JsonSerializerOptions Indented { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>A list, indented, as that version wrote it.</summary>
    private byte[] Earlier()
    {
        using var office = new OfficePlace(_folder.PathOf("toen")).Open();
        var account = new AccountBook(new Cabinet(office.Database), TimeProvider.System).Set("jansen", "J. Jansen", "geheim van toen");
        return JsonSerializer.SerializeToUtf8Bytes(new[] { account }, Indented);
    }
}
