using System.Globalization;
using System.Text.Json;
using Lakwerk.Dossiers;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Steps;

namespace Lakwerk.Work.Requests;

/// <summary>A letter of request is read by a worker, before there is a dossier.</summary>
public static class ReadRequestStep
{
    private const string Day = "yyyy-MM-dd";

    private static readonly DossierId NoDossier = new("");

    /// <summary>The work of reading a letter whose bytes are kept as a blob.</summary>
    public static WorkItem Of(string sha256, string fileName, Actor by, DateTimeOffset now) =>
        new(WorkItem.NewId(), StepKinds.ReadRequest, NoDossier, sha256, by, now) { Details = StepAnswer.Text(json => json.WriteString("name", fileName)) };

    /// <summary>What came out; null while it is not done.</summary>
    public static RequestLetter? AnswerOf(WorkItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Answer is null) return null;
        using var answer = JsonDocument.Parse(item.Answer);
        var root = answer.RootElement;
        return new RequestLetter { Subject = Text("subject"), Requester = Text("requester"), Written = Date("written"), Received = Date("received") };

        string? Text(string name) => root.GetProperty(name).GetString();

        DateOnly? Date(string name) => Text(name) is { } text ? DateOnly.ParseExact(text, Day, CultureInfo.InvariantCulture) : null;
    }

    internal static string Run(Office office, WorkItem item, CancellationToken stop)
    {
        var letter = RequestLetterReader.Read(ImportStep.NameOf(item), office.Files.Read(item.Subject), stop);
        return StepAnswer.Text(json =>
        {
            json.WriteString("subject", letter.Subject);
            json.WriteString("requester", letter.Requester);
            json.WriteString("written", letter.Written?.ToString(Day, CultureInfo.InvariantCulture));
            json.WriteString("received", letter.Received?.ToString(Day, CultureInfo.InvariantCulture));
        });
    }
}
