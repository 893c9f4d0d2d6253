using System.CommandLine;
using Lakwerk.Text;
using Lakwerk.Work;

namespace Lakwerk.Cli;

/// <summary>How to search: the same in one file and in a dossier.</summary>
internal sealed class SearchOptions
{
    private static readonly Dictionary<string, SearchMode> Modes = new(StringComparer.Ordinal)
    {
        ["literal"] = SearchMode.Literal,
        ["wildcard"] = SearchMode.Wildcard,
        ["fuzzy"] = SearchMode.Fuzzy,
        ["regex"] = SearchMode.Regex,
    };

    private readonly Argument<string> _query = new("query") { Description = "What to search for." };

    private readonly Option<string> _mode = new("--mode")
    {
        Description = "literal: the words; wildcard: * and ? within words; fuzzy: also misread letters; regex: a regular expression.",
        DefaultValueFactory = _ => "literal",
    };

    private readonly Option<bool> _wholeWords = new("--whole-words") { Description = "Not within other words." };
    private readonly Option<bool> _matchCase = new("--match-case") { Description = "Capitals count." };

    public SearchOptions() => _mode.AcceptOnlyFromAmong([.. Modes.Keys]);

    public void AddTo(Command command)
    {
        command.Add(_query);
        command.Add(_mode);
        command.Add(_wholeWords);
        command.Add(_matchCase);
    }

    /// <exception cref="InputException">The query is empty, too long or no regular expression.</exception>
    public SearchQuery Read(ParseResult parsed)
    {
        var text = parsed.GetRequiredValue(_query);
        if (string.IsNullOrWhiteSpace(text)) throw new InputException("there is nothing to search for: the query is empty.");
        try
        {
            var query = new SearchQuery(text)
            {
                Mode = Modes[parsed.GetRequiredValue(_mode)],
                WholeWords = parsed.GetValue(_wholeWords),
                MatchCase = parsed.GetValue(_matchCase),
            };
            TextSearch.Find("", query);
            return query;
        }
        catch (ArgumentException problem)
        {
            throw new InputException($"\u201c{text}\u201d cannot be searched for: {problem.Message}", problem);
        }
    }
}
