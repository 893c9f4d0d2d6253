using System.Globalization;
using Lakwerk.SampleText;
using Lakwerk.SuggestionBench;
using Lakwerk.Suggestions;

if (args.Length is < 2 or > 4)
{
    Console.Error.WriteLine("usage: Lakwerk.SuggestionBench SHARED-FOLDER develop|fresh|unseen [DOCUMENTS] [--misses]   (see bench/README.md)");
    return 2;
}

const int DossierSize = 20;
const int CharactersPerPage = 3000;
const string Public = "person in public";

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var count = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 600;
var showMisses = args.Contains("--misses");
var templateFolder = Path.Combine(AppContext.BaseDirectory, "Templates", args[1]);
var firstNames = File.ReadLines(Path.Combine(templateFolder, "first-names.txt")).Where(line => line[0] != '#').SelectMany(line => line.Split(' ')).ToList();
var surnames = SurnameList.HeldOut(Path.Combine(args[0], "names"));
var generator = new DocumentGenerator(TemplateSet.Read(templateFolder), firstNames, surnames, Fillers.Read(Path.Combine(templateFolder, "words.txt")));

var scores = new SortedDictionary<string, Score>(StringComparer.Ordinal);
for (var warm = 0; warm < 300; warm++) SuggestionEngine.Default.Suggest(generator.Generate(warm).Text);
var calibration = new SortedDictionary<int, Score>();
var processor = TimeSpan.Zero;
long characters = 0;
for (var dossier = 0; dossier * DossierSize < count; dossier++)
{
    var documents = Enumerable.Range(0, DossierSize).Select(i => generator.Generate(1_000_000 + dossier * DossierSize + i)).ToList();
    var before = Environment.CpuUsage.TotalTime;
    var results = SuggestionEngine.Default.SuggestDossier([.. documents.Select((document, i) => new TextSource($"{i}", document.Text))]);
    processor += Environment.CpuUsage.TotalTime - before;
    for (var i = 0; i < documents.Count; i++) Count(documents[i], results[i].Suggestions);
    characters += documents.Sum(document => document.Text.Length);
}

Console.WriteLine($"{count} documents, {characters / CharactersPerPage} pages of {CharactersPerPage} characters; {surnames.All.Count} surnames that were not trained on");
Console.WriteLine("| kind | occurrences | recall | covered whole | suggested | precision |");
Console.WriteLine("|---|---|---|---|---|---|");
foreach (var (kind, score) in scores)
    Console.WriteLine($"| {kind} | {score.True} | {score.Recall:P2} | {score.WholeRecall:P2} | {score.Suggested} | {score.Precision:P2} |");
Console.WriteLine();
Console.WriteLine("| confidence of a person | suggested | right |");
Console.WriteLine("|---|---|---|");
foreach (var (tenth, score) in calibration) Console.WriteLine($"| {tenth / 20.0:F2} and up | {score.Suggested} | {score.Precision:P1} |");
Console.WriteLine($"{characters / CharactersPerPage / processor.TotalSeconds:F0} pages a second of processor time");
return 0;

void Count(SampleDocument document, IReadOnlyList<Suggestion> suggestions)
{
    foreach (var span in document.Spans)
    {
        var kind = Merged(span.Kind);
        var same = suggestions.Where(suggestion => Merged(suggestion.Kind.Name()) == (kind == Public ? "person" : kind)).ToList();
        var before = ScoreOf(kind).Whole;
        ScoreOf(kind).CountTruth(document.Text, span, same);
        if (showMisses && kind != Public && ScoreOf(kind).Whole == before) Show("missed", kind, document.Text, span.Start, span.End);
    }

    foreach (var suggestion in suggestions)
    {
        var kind = Merged(suggestion.Kind.Name());
        var right = document.Spans.Any(span => Merged(span.Kind) == kind && span.Start < suggestion.End && suggestion.Start < span.End);
        ScoreOf(kind).CountSuggestion(right);
        if (kind == "person") Calibrate(suggestion.Confidence, right);
        if (showMisses && !right) Show($"wrong {suggestion.Confidence:F2}", kind, document.Text, suggestion.Start, suggestion.End);
    }
}

void Calibrate(double confidence, bool right)
{
    var step = (int)(confidence * 20);
    if (!calibration.TryGetValue(step, out var score)) calibration[step] = score = new();
    score.CountSuggestion(right);
}

Score ScoreOf(string kind) => scores.TryGetValue(kind, out var score) ? score : scores[kind] = new();

// A street line and the postcode under it are one address to a reader.
static string Merged(string kind) => kind == "postcode" ? "address" : kind;

static void Show(string what, string kind, string text, int start, int end)
{
    var (from, to) = (Math.Max(0, start - 40), Math.Min(text.Length, end + 40));
    Console.WriteLine($"{what} {kind}: {text[from..start]}⟦{text[start..end]}⟧{text[end..to]}".Replace('\n', '⏎'));
}
