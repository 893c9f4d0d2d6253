using System.Text.Json;
using System.Text.RegularExpressions;
using Lakwerk.Dossiers;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Cli.Tests;

/// <summary>Backups, moves and what the papers for operators say.</summary>
public sealed partial class OperationsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_backup_is_brought_back_whole_and_can_be_opened_as_it_is()
    {
        var office = Filled("kantoor");
        CommandLineProcess.Run("backup", _folder.PathOf("reserve"), "--data", office).Expect();
        var told = Json("restore", _folder.PathOf("reserve"), "--data", _folder.PathOf("terug"), "--json");

        Assert.Equal(2, told.GetProperty("newBlobs").GetInt32());
        Assert.Equal(Heads(office), Heads(_folder.PathOf("terug")));
        Assert.Contains("Parkeerproef", CommandLineProcess.Run("dossier", "list", "--office", _folder.PathOf("reserve")).Expect().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_backup_that_was_stopped_or_tampered_with_is_refused()
    {
        var reserve = _folder.PathOf("reserve");
        CommandLineProcess.Run("backup", reserve, "--data", Filled("kantoor")).Expect();
        var blob = Directory.EnumerateFiles(Path.Combine(reserve, "blobs"), "*", SearchOption.AllDirectories).First();
        File.AppendAllText(blob, "x");
        Assert.Contains("damaged", CommandLineProcess.Refused("restore", reserve, "--data", _folder.PathOf("een")), StringComparison.Ordinal);

        File.Delete(Path.Combine(reserve, "backup.json"));
        Assert.Contains("no backup", CommandLineProcess.Refused("restore", reserve, "--data", _folder.PathOf("twee")), StringComparison.Ordinal);
    }

    [PostgresFact]
    public void An_office_moves_from_a_folder_to_servers_and_works_there()
    {
        var office = Filled("kantoor");
        string[] servers = ["--data", _folder.PathOf("node"), "--store", PostgresCluster.Shared.NewDatabase(), "--blobs", S3Server.Shared.NewPlace()];
        var told = Json(["migrate", office, .. servers, "--json"]);
        var again = Json(["migrate", office, .. servers, "--json"]);

        Assert.Equal((1, 2), (told.GetProperty("dossiers").GetInt32(), told.GetProperty("newBlobs").GetInt32()));
        Assert.Equal((0, 0), (again.GetProperty("newRecords").GetInt32(), again.GetProperty("newBlobs").GetInt32()));
        Assert.Contains("Parkeerproef", CommandLineProcess.Run(["dossier", "list", "--office", .. servers[1..]]).Expect().Output, StringComparison.Ordinal);
        Assert.Contains("another office", CommandLineProcess.Refused(["migrate", Filled("ander"), .. servers]), StringComparison.Ordinal);
    }

    [PostgresFact]
    public void A_diagnosis_makes_no_tables_and_no_folder()
    {
        var (node, store) = (_folder.PathOf("node"), PostgresCluster.Shared.NewDatabase());

        Assert.True(Json("doctor", "--json", "--data", node, "--store", store, "--blobs", S3Server.Shared.NewPlace()).GetProperty("storeAnswers").GetBoolean());

        Assert.False(Directory.Exists(node));
        using var database = new Lakwerk.Storage.PostgresDatabase(store);
        using var connection = database.Open();
        using var tables = connection.CreateCommand();
        tables.CommandText = "SELECT count(*) FROM information_schema.tables WHERE table_name = 'kept'";
        Assert.Equal(0L, tables.ExecuteScalar());
    }

    [PostgresFact]
    public void What_was_moved_away_can_be_read_where_it_was_and_changed_only_where_it_is()
    {
        var office = Filled("kantoor");
        string[] servers = ["--data", _folder.PathOf("node"), "--store", PostgresCluster.Shared.NewDatabase(), "--blobs", S3Server.Shared.NewPlace()];
        CommandLineProcess.Run(["migrate", office, .. servers]).Expect();

        var dossier = CommandLineProcess.Run("dossier", "list", "--office", office).Expect().Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).First(word => word.StartsWith("20", StringComparison.Ordinal));
        Assert.Contains("verhuisd", CommandLineProcess.Refused("dossier", "undo", dossier, "--office", office), StringComparison.Ordinal);
        Assert.Contains("verhuisd", CommandLineProcess.Refused("withdraw", dossier, "--by", "jansen J. Jansen", "--shelf", _folder.PathOf("plank"), "--reason", "te vroeg", "--office", office), StringComparison.Ordinal);
        Assert.Contains("verhuisd", CommandLineProcess.Refused("serve", "--data", office), StringComparison.Ordinal);
        Assert.Contains("verhuisd", CommandLineProcess.Refused("migrate", office, "--data", _folder.PathOf("elders"), "--store", PostgresCluster.Shared.NewDatabase(), "--blobs", S3Server.Shared.NewPlace()), StringComparison.Ordinal);
        CommandLineProcess.Run(["migrate", office, .. servers]).Expect();
    }

    [Fact]
    public void An_office_in_a_folder_has_no_workers_of_its_own() =>
        Assert.Contains("--store", CommandLineProcess.Refused("worker", "--data", _folder.PathOf("kantoor")), StringComparison.Ordinal);

    [Fact]
    public void Doctor_knows_every_package_that_the_front_door_installs_and_no_other()
    {
        var told = Json("doctor", "--json").GetProperty("helpers").EnumerateArray().Select(helper => helper.GetProperty("package").GetString()!).Distinct().Order(StringComparer.Ordinal);
        var installed = File.ReadLines(Repository.PathOf("setup", "packages.txt")).Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(words => words is [_, "run", ..]).Select(words => words[0]).Order(StringComparer.Ordinal);
        Assert.Equal(installed, told);
    }

    [Theory]
    [InlineData("systemd/lakwerk-web.service")]
    [InlineData("systemd/lakwerk-worker@.service")]
    [InlineData("systemd/lakwerk-backup.service")]
    [InlineData("systemd/lakwerk-portal.service")]
    [InlineData("compose/compose.yaml")]
    [InlineData("compose/Dockerfile")]
    public void What_is_deployed_calls_commands_with_options_that_they_have(string file)
    {
        // A list with an item a line reads as one on one line.
        var text = BlockList().Replace(
            File.ReadAllText(Repository.PathOf("deploy", file.Split('/')[0], file.Split('/')[1])),
            list => $"command: [{string.Join(", ", list.Groups[1].Value.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..]))}]\n");
        var calls = Call().Matches(text).Select(match => match.Groups[1].Value.Replace("\"", " ", StringComparison.Ordinal).Replace(",", " ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(calls);
        Assert.All(calls, call =>
        {
            var words = call.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var help = CommandLineProcess.Run(words[0], "--help").Expect().Output;
            Assert.All(words.Where(word => word.StartsWith("--", StringComparison.Ordinal)), option => Assert.Contains(option, help, StringComparison.Ordinal));
        });
    }

    [GeneratedRegex("""command:\n((?: +(?:- |#).*\n)+)""")]
    private static partial Regex BlockList();

    [GeneratedRegex("""(?:lakwerk\.dll |(?:command: |CMD )\[)((?:"?(?:serve|worker|backup|portal)"?)[^\]\n]*)""")]
    private static partial Regex Call();

    private string Filled(string name)
    {
        var folder = _folder.PathOf(name);
        CommandLineProcess.Run("dossier", "new", "--office", folder, "--title", "Parkeerproef", "--requester", "S. de Groot", "--body", "Gemeente Waterhoek", "--received", "2026-01-05").Expect();
        using var office = Office.InFolder(folder);
        office.Documents.Add(office.Dossiers.List()[0].Dossier, new NewDocument("memo.pdf", File.ReadAllBytes(Repository.PathOf("samples", "memo.pdf"))), new Actor("jansen", "J. Jansen"));
        return folder;
    }

    private static List<string> Heads(string folder)
    {
        using var office = Office.InFolder(folder);
        return [.. office.Dossiers.List().Select(dossier => office.Dossiers.Audit(dossier.Dossier).Text.English)];
    }

    private static JsonElement Json(params string[] arguments)
    {
        using var json = JsonDocument.Parse(CommandLineProcess.Run(arguments).Bytes);
        return json.RootElement.Clone();
    }
}
