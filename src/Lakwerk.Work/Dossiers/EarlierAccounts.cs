using System.Text;
using System.Text.Json;
using Lakwerk.Storage;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Dossiers;

/// <summary>
/// Accounts as they were kept before the database did: one file in the folder. They are taken over once, so that whatever copies
/// an office takes them along; the file is set aside and nobody has to be made again.
/// </summary>
internal static class EarlierAccounts
{
    private const string FileName = "accounts.json";
    private const string Aside = ".overgenomen";

    /// <summary>The kind under which the cabinet keeps accounts, by what people sign in with.</summary>
    private const string Kind = "account";

    /// <exception cref="InputException">The file cannot be read as accounts; it stays where it is.</exception>
    public static void TakeOver(Installation office, string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return;
        var cabinet = new Cabinet(office.Database);
        foreach (var (id, account) in Read(path)) cabinet.Change(Kind, id, known => known ?? account);
        File.Move(path, path + Aside, overwrite: true);
    }

    private static List<(string Id, byte[] Account)> Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(SourceFile.ReadAll(path));
            return [.. json.RootElement.EnumerateArray().Select(account => (account.GetProperty("id").GetString()!, Encoding.UTF8.GetBytes(account.GetRawText())))];
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw InputException.About(path, $"cannot be read as accounts: {problem.Message}", problem);
        }
    }
}
