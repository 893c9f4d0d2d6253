using Lakwerk.Suggestions.Persons;

namespace Lakwerk.Suggestions;

/// <summary>
/// Who acts in public for one body, beside the functions that are public everywhere: a list that people edit. A line is a function
/// ("gemeentesecretaris"), or with a capital a person by full name ("Jan de Wit"); with a minus before it a function that is not public here.
/// </summary>
public sealed class PublicPersons
{
    private readonly HashSet<uint> _functions = [];
    private readonly HashSet<uint> _notFunctions = [];
    private readonly Dictionary<uint, HashSet<uint>> _firstNames = [];

    private PublicPersons(string source) => Source = source;

    /// <summary>Nobody beside those of the functions that everybody knows.</summary>
    public static PublicPersons None { get; } = new("");

    /// <summary>The list as it was read; what was found with it holds for this text.</summary>
    public string Source { get; }

    public bool IsEmpty => _functions.Count == 0 && _notFunctions.Count == 0 && _firstNames.Count == 0;

    /// <summary>Reads a list: one entry a line, # for remarks.</summary>
    public static PublicPersons Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var list = new PublicPersons(text);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var entry = line.Split('#', 2)[0].Trim();
            if (entry.Length == 0) continue;
            if (entry[0] == '-') list._notFunctions.Add(Word.Hash(entry.AsSpan(1).Trim()));
            else if (char.IsUpper(entry[0]) && entry.Contains(' ', StringComparison.Ordinal)) list.AddPerson(entry.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            else list._functions.Add(Word.Hash(entry));
        }

        return list;
    }

    /// <summary>Makes what is known of the words fit this body.</summary>
    internal void Apply(Token[] tokens)
    {
        if (_functions.Count == 0 && _notFunctions.Count == 0) return;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (_functions.Contains(tokens[i].Hash)) tokens[i].Known |= Known.PublicFunction;
            if (_notFunctions.Contains(tokens[i].Hash)) tokens[i].Known &= ~Known.PublicFunction;
        }
    }

    /// <summary>Whether a mention is of a listed person: by first name and surname, or by surname with nothing that says otherwise.</summary>
    internal bool Names(Token[] tokens, Mention mention)
    {
        if (_firstNames.Count == 0) return false;
        var parts = NameParts.Of(tokens, mention, afterTitle: true);
        if (!parts.HasSurname || !_firstNames.TryGetValue(tokens[parts.Surname].Hash, out var given)) return false;
        return parts.HasFirstName ? given.Contains(tokens[parts.FirstName].Hash) : !parts.HasInitials;
    }

    private void AddPerson(string[] words)
    {
        var surname = Word.Hash(words[^1]);
        if (!_firstNames.TryGetValue(surname, out var given)) _firstNames[surname] = given = [];
        given.Add(Word.Hash(words[0]));
    }
}
