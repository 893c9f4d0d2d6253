using System.Text;
using Lakwerk.Storage.Search;

namespace Lakwerk.PublicationBench;

/// <summary>
/// Generated documents: words with the frequencies of real language (Zipf), a vocabulary of a hundred thousand, ten pages on
/// average of two hundred and fifty words. The same seed gives the same documents.
/// </summary>
internal sealed class DutchPages
{
    private const int WordsAPage = 250;
    private const double PagesADocument = 10;
    private const int DocumentsADossier = 40;
    private const int Vocabulary = 100_000;

    private static readonly string[] Syllables = "ge be ver ont her weg park fiets bouw water school zorg land plan raad huis werk geld veld dijk brug straat markt haven stad dorp recht wet dienst zaak lijst stuk brief nota vraag".Split(' ');
    private static readonly string[] Endings = ["", "en", "ing", "heid", "er", "s", "lijk", "ingen", "je"];
    private static readonly string[] Kinds = ["nota", "e-mail", "brief", "verslag", "advies", "rapport", "agenda", "memo"];
    private static readonly string[] Grounds = ["5.1.2.e", "5.2.1", "5.1.2.i", "5.1.1.c", "5.1.2.b", "5.1.2.f", "5.1.1.d", "5.1.2.a", "5.1.5", "buiten scope"];
    private static readonly string[] Outcomes = ["Gedeeltelijke openbaarmaking", "Openbaarmaking", "Geen openbaarmaking"];

    private readonly Random _random;
    private readonly string[] _words;
    private readonly double[] _weights;

    public DutchPages(int seed, IEnumerable<string> known)
    {
        _random = new Random(seed);
        _words = [.. Words(known)];
        _weights = new double[_words.Length];
        var sum = 0.0;
        for (var i = 0; i < _words.Length; i++) _weights[i] = sum += 1.0 / (i + 2.7);
        for (var i = 0; i < _words.Length; i++) _weights[i] /= sum;
    }

    /// <summary>A word by its rank: 0 is the most frequent.</summary>
    public string Word(int rank) => _words[rank];

    public IEnumerable<SearchDocument> Documents(int pages)
    {
        for (var (number, made) = (0, 0); made < pages; number++)
        {
            var count = Math.Clamp((int)Math.Ceiling(-PagesADocument * Math.Log(1 - _random.NextDouble())), 1, pages - made);
            made += count;
            yield return Document(number, count);
        }
    }

    private SearchDocument Document(int number, int pages)
    {
        var date = new DateOnly(2015, 1, 1).AddDays(_random.Next(4_000));
        return new SearchDocument($"2026-{number / DocumentsADossier}/{number % DocumentsADossier}", Sentence(6), date, date)
        {
            Payload = $"2026-{number / DocumentsADossier}/{number % DocumentsADossier}",
            Source = $"{number / DocumentsADossier}",
            Facets = new Dictionary<SearchFacet, IReadOnlyList<string>>
            {
                [SearchFacet.Body] = [$"Gemeente {_words[500 + _random.Next(60)]}"],
                [SearchFacet.Year] = [$"{date.Year}"],
                [SearchFacet.Category] = ["Woo-verzoeken en -besluiten"],
                [SearchFacet.Kind] = [Kinds[_random.Next(Kinds.Length)]],
                [SearchFacet.Ground] = [.. Grounds.Where(_ => _random.Next(5) == 0)],
                [SearchFacet.Outcome] = [Outcomes[_random.Next(Outcomes.Length)]],
            },
            Pages = [.. Enumerable.Range(1, pages).Select(page => new SearchPage(page, Sentence(WordsAPage)))],
        };
    }

    private string Sentence(int words)
    {
        var text = new StringBuilder(words * 8);
        for (var i = 0; i < words; i++)
        {
            var at = Array.BinarySearch(_weights, _random.NextDouble());
            text.Append(i == 0 ? "" : i % 12 == 0 ? ". " : " ").Append(_words[Math.Min(at < 0 ? ~at : at, _words.Length - 1)]);
        }

        return text.ToString();
    }

    private HashSet<string> Words(IEnumerable<string> known)
    {
        var words = known.ToHashSet(StringComparer.Ordinal);
        while (words.Count < Vocabulary)
            words.Add(string.Concat(Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Syllables[_random.Next(Syllables.Length)])) + Endings[_random.Next(Endings.Length)]);
        return words;
    }
}
