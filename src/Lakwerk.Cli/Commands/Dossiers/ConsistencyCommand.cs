using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Suggestions.Consistency;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>Every passage that is covered in one place and open in another, in order of risk. Exit code 1 while there is one.</summary>
internal static class ConsistencyCommand
{
    private const int PlacesShown = 5;

    public static Command Create(Session session, DossierOptions options)
    {
        var dossier = DossierCommands.Dossier();
        var risk = new Option<double>("--min-risk") { Description = "Only findings of at least this risk.", HelpName = "0..1" };
        var cover = DossierCommands.Text("--cover", "Cover the open places of these findings too, by their numbers (1,3) or all, under the ground of the covered ones.", "numbers");
        var command = new Command("consistency", "Find passages that are covered here and open there, or covered under other grounds.") { dossier, risk, cover };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            var found = work.Office.Consistency.Compare(opened, session.Stop).Where(finding => finding.Risk >= parsed.GetValue(risk)).ToList();
            if (parsed.GetValue(cover) is { } wanted) return Cover(work, opened, found, wanted);
            if (work.IsJson) work.Json(json => WriteJson(json, found, Inventory.Of(opened)));
            else Write(work, found, Inventory.Of(opened));
            return found.Count > 0 ? ExitCode.Findings : ExitCode.Ok;
        });
        return command;
    }

    /// <summary>The same at the top of the command line, as <c>check</c> is.</summary>
    public static Command CreateAtTop(Session session)
    {
        var options = new DossierOptions();
        return options.AddTo(Create(session, options));
    }

    private static void Write(DossierWork work, List<Inconsistency> found, Inventory inventory)
    {
        if (found.Count == 0) work.Line(work.In("Geen verschillen: wat ergens gelakt is, staat nergens open.", "No differences: what is covered somewhere is open nowhere."));
        var number = 0;
        foreach (var finding in found)
        {
            work.Line(string.Create(CultureInfo.InvariantCulture, $"{++number,3}. {finding.Risk:0.00}  \u201c{finding.Text}\u201d: {SentenceOf(work, finding)}"));
            if (finding.Open.Count > 0) work.Line($"      {work.In("open", "open")}: {Places(work, inventory, finding.Open, finding.OpenCount)}");
            work.Line($"      {work.In("gelakt", "covered")}: {Places(work, inventory, finding.Covered, finding.CoveredCount)}");
        }
    }

    /// <summary>Same passage, same decision: what is open gets the ground of the place that is covered.</summary>
    private static int Cover(DossierWork work, Dossier dossier, List<Inconsistency> found, string wanted)
    {
        var chosen = wanted is "all" or "alle" ? found : [.. wanted.Split(',', StringSplitOptions.TrimEntries).Select(number => Numbered(found, number))];
        var covered = 0;
        foreach (var ground in chosen.Where(finding => finding.Open.Count > 0).GroupBy(finding => finding.Covered[0].Ground, StringComparer.Ordinal))
        {
            var passages = ground.SelectMany(finding => finding.Open).Select(PassageOf).ToList();
            DossierWork.Must(work.Office.Search.Mark(work.Office.Dossiers.Open(dossier.Id), passages, GroundCodes.Parse(ground.Key), work.By));
            covered += passages.Count;
        }

        work.Line(work.In($"{covered} {(covered == 1 ? "plaats" : "plaatsen")} gelakt.", $"{covered} {(covered == 1 ? "place" : "places")} covered."));
        return ExitCode.Ok;
    }

    private static Inconsistency Numbered(List<Inconsistency> found, string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at >= 1 && at <= found.Count ? found[at - 1] : throw new InputException($"bevinding {number} is er niet.");

    private static FoundPassage PassageOf(PassagePlace place) =>
        new(new DocumentId(place.Document), place.Page, place.Text, [.. place.Boxes.Where(box => !box.IsEmpty).Select(box => new MarkArea(place.Page, box.Left, box.Bottom, box.Right, box.Top))], IsCovered: false);

    private static string SentenceOf(DossierWork work, Inconsistency finding) => finding.Kind switch
    {
        InconsistencyKind.SameWords => work.In($"{finding.CoveredCount} keer gelakt, {finding.OpenCount} keer open", $"{finding.CoveredCount} times covered, {finding.OpenCount} times open"),
        InconsistencyKind.SameSurroundings => work.In("dezelfde zin staat elders open, met een andere lezing van deze woorden", "the same sentence is open elsewhere, with another reading of these words"),
        _ => work.In("onder verschillende gronden gelakt", "covered under different grounds"),
    };

    private static string Places(DossierWork work, Inventory inventory, IReadOnlyList<PassagePlace> places, int count)
    {
        var shown = places.Take(PlacesShown).Select(place =>
            $"{SearchCommand.NumberOf(inventory, place.Document)} {work.In("blz.", "page")} {place.Page}{(place.Ground.Length > 0 ? $" ({place.Ground})" : "")}");
        return string.Join(", ", shown) + (count > PlacesShown ? work.In($" en nog {count - PlacesShown}", $" and {count - PlacesShown} more") : "");
    }

    private static void WriteJson(Utf8JsonWriter json, List<Inconsistency> found, Inventory inventory)
    {
        json.WriteStartArray("findings");
        foreach (var finding in found)
        {
            json.WriteStartObject();
            json.WriteString("kind", finding.Kind switch { InconsistencyKind.SameWords => "same-words", InconsistencyKind.SameSurroundings => "same-surroundings", _ => "other-ground" });
            json.WriteString("text", finding.Text);
            json.WriteNumber("risk", finding.Risk);
            json.WriteNumber("coveredCount", finding.CoveredCount);
            json.WriteNumber("openCount", finding.OpenCount);
            WritePlaces(json, "covered", finding.Covered, inventory);
            WritePlaces(json, "open", finding.Open, inventory);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlaces(Utf8JsonWriter json, string name, IReadOnlyList<PassagePlace> places, Inventory inventory)
    {
        json.WriteStartArray(name);
        foreach (var place in places)
        {
            json.WriteStartObject();
            json.WriteString("document", place.Document);
            json.WriteString("number", SearchCommand.NumberOf(inventory, place.Document));
            json.WriteNumber("page", place.Page);
            json.WriteString("text", place.Text);
            if (place.Ground.Length > 0) json.WriteString("ground", place.Ground);
            json.WriteStartArray("boxes");
            foreach (var box in place.Boxes)
            {
                json.WriteStartArray();
                foreach (var edge in (ReadOnlySpan<double>)[box.Left, box.Bottom, box.Right, box.Top]) json.WriteNumberValue(Math.Round(edge, 3));
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
