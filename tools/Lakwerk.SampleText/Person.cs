namespace Lakwerk.SampleText;

/// <summary>Somebody who does not exist, and the ways in which officials write a name.</summary>
public sealed class Person
{
    private readonly string _first;
    private readonly string _initials;
    private readonly string _particles;
    private readonly string _core;
    private readonly bool _blankInInitials;

    public Person(Random random, IReadOnlyList<string> firstNames, SurnameList surnames)
    {
        ArgumentNullException.ThrowIfNull(random);
        _first = firstNames[random.Next(firstNames.Count)];
        _initials = Initials(random, _first);
        _blankInInitials = random.Next(8) == 0;
        (_particles, _core) = Split(surnames.Draw(random));
        if (random.Next(14) == 0) _core += "-" + surnames.Draw(random);
    }

    public string First => _first;

    public string Full => $"{_first} {Surname}";

    public string Surname => _particles.Length > 0 ? $"{_particles} {_core}" : _core;

    /// <summary>The surname with nothing before it: its particle then has a capital.</summary>
    public string SurnameAlone => char.ToUpperInvariant(Surname[0]) + Surname[1..];

    public string WithInitials(Random random)
    {
        var initials = _blankInInitials ? _initials.Replace(".", ". ", StringComparison.Ordinal).TrimEnd() : _initials;
        return random.Next(12) switch
        {
            0 => $"{initials} ({_first}) {Surname}",
            1 => $"{_initials.Replace(".", "", StringComparison.Ordinal)} {Surname}",
            _ => $"{initials} {Surname}",
        };
    }

    /// <summary>As address books have it: Berg, J. van den (Jan).</summary>
    public string Reversed(Random random)
    {
        var nickname = random.Next(3) > 0 ? $" ({_first})" : "";
        if (_particles.Length == 0) return $"{_core}, {_initials}{nickname}";
        return random.Next(4) switch
        {
            0 => $"{_particles} {_core}, {_initials}{nickname}",
            1 => $"{_core}, {_particles}, {_initials}{nickname}",
            _ => $"{_core}, {_initials} {_particles}{nickname}",
        };
    }

    public string ReversedFull => _particles.Length == 0 ? $"{_core}, {_first}" : $"{_core}, {_first} {_particles}";

    public string Mailbox(Random random, string domain)
    {
        var local = random.Next(4) switch
        {
            0 => $"{_first}.{Surname}",
            1 => $"{_first[0]}{Surname}",
            2 => $"{_initials.TrimEnd('.')}.{Surname}",
            _ => $"{_first[0]}.{Surname}",
        };
        return Ascii(local) + "@" + domain;
    }

    /// <summary>The name of an account on social media.</summary>
    public string Account(Random random) => "@" + random.Next(3) switch
    {
        0 => $"{Ascii(_first)}_{Letters(_core)}",
        1 => $"{Ascii(_first)[..1]}{Letters(_core)}{random.Next(10, 99)}",
        _ => $"{Letters(_core)}_{random.Next(1960, 2004)}",
    };

    /// <summary>A page about the person.</summary>
    public string Page(Random random, string domain) => random.Next(3) switch
    {
        0 => $"https://www.linkedin.com/in/{Ascii(_first)}-{Letters(_core)}-{random.Next(1000, 99999)}",
        1 => $"https://x.com/{Ascii(_first)[..1]}{Letters(_core)}",
        _ => $"https://www.{domain}/medewerkers/{Ascii(_first)}-{Letters(_core)}",
    };

    private static string Letters(string name) => new([.. Ascii(name).Where(char.IsAsciiLetter).Take(14)]);

    private static string Ascii(string local)
    {
        var plain = local.Normalize(System.Text.NormalizationForm.FormD).Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');
        return new string([.. plain]).ToLowerInvariant();
    }

    private static string Initials(Random random, string first)
    {
        const string letters = "AAABCDEEFGHHIJJJJKLLMMMNOPPRRSSTTVWWYZ";
        var initials = first[0] + ".";
        for (var more = random.Next(4); more > 1; more--) initials += letters[random.Next(letters.Length)] + ".";
        return initials;
    }

    private static (string Particles, string Core) Split(string surname)
    {
        var words = surname.Split(' ');
        var core = 0;
        while (core < words.Length - 1 && !char.IsUpper(words[core][0])) core++;
        return (string.Join(' ', words[..core]), string.Join(' ', words[core..]));
    }
}
