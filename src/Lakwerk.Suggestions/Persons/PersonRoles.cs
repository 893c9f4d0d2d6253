namespace Lakwerk.Suggestions.Persons;

/// <summary>Reads a person's role from the place: the label of the line, a closing greeting above, a function beside the name.</summary>
internal static class PersonRoles
{
    private const int FunctionReach = 4;

    private static readonly Dictionary<uint, PersonRole> Labels = Table(
        ("van from afzender", PersonRole.Sender),
        ("aan to cc bcc ontvanger ontvangers geadresseerde t.a.v ter-attentie kopie", PersonRole.Recipient),
        ("aanwezig aanwezigen deelnemers deelnemer genodigden genodigde agendaleden voorzitter secretaris sprekers spreker vertegenwoordigers", PersonRole.Present),
        ("afwezig afwezigen afmelding afmeldingen afgemeld verhinderd", PersonRole.Absent),
        ("auteur auteurs steller opsteller opgesteld notulist notuliste verslag notulen", PersonRole.Author),
        ("ondertekenaar ondertekening parafen paraaf akkoord", PersonRole.Signatory),
        ("contactpersoon contactpersonen behandeld behandelaar behandelend inlichtingen informatie projectleider actiehouder", PersonRole.Contact),
        ("verzoeker aanvrager melder klager bezwaarmaker gemachtigde betrokkene betrokkenen bewoner patiënt cliënt", PersonRole.Applicant));

    private static readonly HashSet<uint> Closings = [.. "groet groeten groetjes hoogachtend gr mvg".Split(' ').Select(word => Word.Hash(word))];

    public static PersonRole Of(Token[] tokens, Mention mention)
    {
        if (mention.Public) return PersonRole.PublicFunction;
        if (Labels.TryGetValue(tokens[mention.First].LineLabel, out var role)) return role;
        if (IsUnderClosing(tokens, mention)) return PersonRole.Signatory;
        return HasFunction(tokens, mention) ? PersonRole.Official : PersonRole.None;
    }

    private static bool IsUnderClosing(Token[] tokens, Mention mention)
    {
        if (tokens[mention.First].Breaks == 0) return false;
        var before = mention.First - 1;
        if (before >= 0 && tokens[before].Mark is ',' or '.' or '!') before--;
        return before >= 0 && Closings.Contains(tokens[before].Hash);
    }

    /// <summary>"Jan de Wit, beleidsadviseur", "projectleider Jan de Wit", or the function on the line below.</summary>
    private static bool HasFunction(Token[] tokens, Mention mention)
    {
        if (mention.First > 0 && tokens[mention.First].Breaks == 0 && tokens[mention.First - 1].Is(Known.Function)) return true;
        var next = mention.Last + 1;
        if (next >= tokens.Length || !(tokens[next].Mark is ',' or '(' || tokens[next].Breaks == 1)) return false;
        for (var i = next; i < tokens.Length && i - next < FunctionReach && (i == next || tokens[i].Breaks == 0); i++)
        {
            if (tokens[i].Is(Known.Function)) return true;
        }

        return false;
    }

    private static Dictionary<uint, PersonRole> Table(params (string Words, PersonRole Role)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (Word.Hash(word), row.Role))).DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Role);
}
