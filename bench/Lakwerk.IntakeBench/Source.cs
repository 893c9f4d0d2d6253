using Lakwerk.SampleText;

namespace Lakwerk.IntakeBench;

/// <summary>Texts that the tagger was not trained on: other surnames, other templates.</summary>
internal sealed class Source
{
    private static readonly string[] Subjects =
        ["Planning", "Stand van zaken", "Fietspad Voorbeeldlaan", "Vraag over de subsidie", "Concept ter review", "Overleg dinsdag", "Reactie gemeente", "Vergunning kade", "Begroting", "Persvragen", "Evaluatie pilot", "Bezwaar bewoners"];

    private readonly DocumentGenerator _generator;
    private readonly DocumentGenerator _running;
    private readonly List<string> _firstNames;
    private readonly SurnameList _surnames;
    private int _next;

    public Source(string shared, int seed)
    {
        var templates = Path.Combine(AppContext.BaseDirectory, "Templates");
        Random = new Random(seed);
        _firstNames = [.. File.ReadLines(Path.Combine(templates, "first-names.txt")).Where(line => line[0] != '#').SelectMany(line => line.Split(' '))];
        _surnames = SurnameList.HeldOut(Path.Combine(shared, "names"));
        var set = TemplateSet.Read(templates);
        Plain = [.. set.Negatives.Where(line => !line.Contains('{', StringComparison.Ordinal))];
        var words = Fillers.Read(Path.Combine(templates, "words.txt"));
        _generator = new DocumentGenerator(set, _firstNames, _surnames, words);
        _running = new DocumentGenerator(set with { Layouts = ["{S} {S} {S} {S}"] }, _firstNames, _surnames, words);
        _next = seed * 100_000;
    }

    public Random Random { get; }

    /// <summary>Sentences without anything personal.</summary>
    public IReadOnlyList<string> Plain { get; }

    public Writing Write() => Writing.Of(_generator.Generate(_next++));

    /// <summary>Paragraphs, without the heads and feet of letters, mails and forms.</summary>
    public Writing WriteRunning() => Writing.Of(_running.Generate(_next++));

    public Person Person() => new(Random, _firstNames, _surnames);

    public string Subject() => Subjects[Random.Next(Subjects.Length)];

    public DateTime Moment() => new DateTime(2019, 1, 7, 9, 0, 0, DateTimeKind.Unspecified).AddMinutes(Random.Next(60 * 24 * 900));
}
