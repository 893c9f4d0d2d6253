using System.CommandLine;
using System.Data.Common;
using Lakwerk.Intake.Helpers;
using Lakwerk.Storage;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Cli.Commands;

/// <summary>Says which helpers of the distribution are here, what does not work without the others, and whether the store answers where one is named.</summary>
internal static class DoctorCommand
{
    public static Command Create(Session session)
    {
        var (place, data, json) = (new PlaceOptions(), PlaceOptions.Data(), Options.Json());
        var command = place.AddTo(new Command("doctor", "Look for what the features need, and ask the store for a sign of life.") { data, json });
        command.SetAction(parsed => Run(session, place.Of(parsed, parsed.GetRequiredValue(data)), parsed.GetResult(data) is { Implicit: false }, parsed.GetValue(json)));
        return command;
    }

    private static int Run(Session session, OfficePlace place, bool isFolderNamed, bool json)
    {
        var isNamed = isFolderNamed || place.IsShared || place.Blobs is not null;
        var problem = !isNamed ? null : place.Exists ? ProblemOf(place) : $"{place.Folder} holds no office.";
        if (json) session.Write(stream => WriteJson(stream, isNamed, problem));
        else WriteLines(session, isNamed, problem);
        return problem is null && HelperProgram.All.All(helper => helper.Find() is not null) ? ExitCode.Ok : ExitCode.Incomplete;
    }

    private static string? ProblemOf(OfficePlace place)
    {
        try
        {
            place.MustAnswer();
            return null;
        }
        catch (Exception problem) when (problem is InputException or StorageException or DbException or IOException)
        {
            return InputProblem.OneLine(problem.Message);
        }
    }

    private static void WriteLines(Session session, bool isNamed, string? problem)
    {
        foreach (var helper in HelperProgram.All)
            session.Output.WriteLine(helper.Find() is { } place ? $"{helper.Name}: {place} ({helper.English})" : helper.EnglishSentence);
        session.Output.WriteLine(Sandbox.CutsNetwork ? "helpers run without a network." : "helpers keep their network here: unshare does not work.");
        if (!isNamed) session.Output.WriteLine("no store was asked: name one with --store, --blobs or --data.");
        if (isNamed) session.Output.WriteLine(problem is null ? "store and blobs answer." : $"the office cannot be reached: {problem}");
    }

    private static void WriteJson(Stream stream, bool isNamed, string? problem) => JsonOutput.Write(stream, json =>
    {
        json.WriteStartArray("helpers");
        foreach (var helper in HelperProgram.All)
        {
            json.WriteStartObject();
            json.WriteString("name", helper.Name);
            json.WriteString("package", helper.Package);
            json.WriteString("feature", helper.English);
            json.WriteString("place", helper.Find());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("withoutNetwork", Sandbox.CutsNetwork);
        if (!isNamed) return;
        json.WriteBoolean("storeAnswers", problem is null);
        json.WriteString("storeProblem", problem);
    });
}
