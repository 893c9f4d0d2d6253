using System.Text;

namespace Lakwerk.SampleText;

/// <summary>
/// Puts documents together from templates. The same seed gives the same documents. A placeholder with a digit is the same
/// person throughout a document; lines are wrapped at a width of their own, now and then through a word.
/// </summary>
public sealed class DocumentGenerator(TemplateSet templates, IReadOnlyList<string> firstNames, SurnameList surnames, IReadOnlyDictionary<string, string[]> words)
{
    public SampleDocument Generate(int seed)
    {
        var builder = new Builder(new Random(seed), templates, firstNames, surnames, words);
        return builder.Build();
    }

    private sealed class Builder
    {
        private readonly Random _random;
        private readonly TemplateSet _templates;
        private readonly Fillers _fillers;
        private readonly Person[] _persons;
        private readonly StringBuilder _text = new();
        private readonly List<MarkedSpan> _spans = [];

        public Builder(Random random, TemplateSet templates, IReadOnlyList<string> firstNames, SurnameList surnames, IReadOnlyDictionary<string, string[]> words)
        {
            (_random, _templates) = (random, templates);
            _fillers = new(random, words);
            _persons = [.. Enumerable.Range(0, 10).Select(_ => new Person(random, firstNames, surnames))];
        }

        public SampleDocument Build()
        {
            for (var blocks = _random.Next(2, 7); blocks > 0; blocks--)
            {
                if (_random.Next(3) > 0) Expand(Pick(_templates.Layouts));
                else Paragraph();
                _text.Append("\n\n");
            }

            if (_random.Next(3) > 0) Wrap(_random.Next(55, 105));
            return new(_text.ToString(), _spans);
        }

        private void Paragraph()
        {
            for (var sentences = _random.Next(1, 7); sentences > 0; sentences--)
            {
                Sentence();
                _text.Append(_random.Next(6) == 0 ? '\n' : ' ');
            }
        }

        private void Sentence() => Expand(Pick(_random.Next(2) == 0 ? _templates.Sentences : _templates.Negatives));

        private void Expand(string template)
        {
            for (var at = 0; at < template.Length;)
            {
                var open = template.IndexOf('{', at);
                if (open < 0) open = template.Length;
                _text.Append(template, at, open - at);
                if (open == template.Length) break;
                var close = template.IndexOf('}', open);
                Place(template[(open + 1)..close]);
                at = close + 1;
            }
        }

        private void Place(string placeholder)
        {
            var name = placeholder.TrimEnd('1', '2', '3', '4', '5', '6');
            var person = name.Length < placeholder.Length ? _persons[placeholder[^1] - '0'] : _persons[_random.Next(_persons.Length - 1)];
            if (name == "S") Sentence();
            else if (name == "pub") Append(_random.Next(3) > 0 ? _persons[^1].Surname : _persons[^1].Full, "person in public");
            else if (PersonText(name, person) is { } written) Append(written, "person");
            else if (name == "account") Append(person.Account(_random), "social-handle");
            else if (name == "page") Append(person.Page(_random, _fillers.Domain), "web-address");
            else if (name == "email" && (name != placeholder || _random.Next(2) == 0)) Append(person.Mailbox(_random, _fillers.Domain), "email");
            else
            {
                var (value, kind) = _fillers.Fill(name);
                Append(value, kind);
            }
        }

        private string? PersonText(string name, Person person) => name switch
        {
            "full" => person.Full,
            "init" => person.WithInitials(_random),
            "rev" => person.Reversed(_random),
            "revfull" => person.ReversedFull,
            "first" => person.First,
            "last" => AfterTitle() && _random.Next(3) > 0 ? person.Surname : person.SurnameAlone,
            "CAPS" => (_random.Next(2) == 0 ? person.Full : person.WithInitials(_random)).ToUpperInvariant(),
            _ => null,
        };

        /// <summary>"de heer van Dijk" keeps its small letter; a name that opens a sentence does not.</summary>
        private bool AfterTitle() => _text.Length > 2 && _text[^1] == ' ' && (char.IsLower(_text[^2]) || _text[^2] == '.');

        private void Append(string value, string? kind)
        {
            if (kind is not null) _spans.Add(new(kind, _text.Length, _text.Length + value.Length));
            _text.Append(value);
        }

        private void Wrap(int width)
        {
            var lineStart = 0;
            var lastBlank = -1;
            for (var i = 0; i < _text.Length; i++)
            {
                if (_text[i] == '\n') (lineStart, lastBlank) = (i + 1, -1);
                else if (_text[i] == ' ') lastBlank = i;
                if (i - lineStart < width || lastBlank < 0) continue;
                if (_random.Next(6) == 0 && HyphenPlace(i) is { } place)
                {
                    Hyphenate(place);
                    i = place + 1;
                }
                else (_text[lastBlank], i) = ('\n', lastBlank);
                (lineStart, lastBlank) = (i + 1, -1);
            }
        }

        private int? HyphenPlace(int at)
        {
            for (var i = at - 6; i < at - 3; i++)
            {
                if (i > 3 && Enumerable.Range(i - 3, 6).All(k => k < _text.Length && char.IsLower(_text[k]))) return i;
            }

            return null;
        }

        private void Hyphenate(int place)
        {
            _text.Insert(place, "-\n");
            for (var i = 0; i < _spans.Count; i++)
            {
                var span = _spans[i];
                _spans[i] = span with { Start = span.Start >= place ? span.Start + 2 : span.Start, End = span.End > place ? span.End + 2 : span.End };
            }
        }

        private string Pick(IReadOnlyList<string> choices) => choices[_random.Next(choices.Count)];
    }
}
