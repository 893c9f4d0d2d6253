using System.CommandLine;
using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>What every command on dossiers may be told: where they are kept, who is at work, how to answer.</summary>
internal sealed class DossierOptions
{
    private const string OfficeVariable = "LAKWERK_OFFICE";
    private const string PersonVariable = "LAKWERK_PERSON";

    private static readonly Bilingual NoOffice = new(
        "hier is geen kantoor; maak een dossier met “lakwerk dossier new”, of wijs de map aan met --office.",
        "there is no office here; open a dossier with “lakwerk dossier new”, or point to the folder with --office.");

    private readonly Option<string?> _office = new("--office", "--data")
    {
        Description = $"Folder with the dossiers and their files; else {OfficeVariable}, else ./{PlaceOptions.DefaultFolder}.",
        HelpName = "folder",
        Recursive = true,
    };

    private readonly PlaceOptions _place = new();

    private readonly Option<string?> _by = new("--by")
    {
        Description = $"Who does this: an account and a name, \"jansen J. Jansen\". Else {PersonVariable}, else the user of this machine.",
        HelpName = "person",
        Recursive = true,
    };

    private readonly Option<string> _language = Options.Language("nl");

    private readonly Option<bool> _json = new("--json") { Description = "Answer in JSON.", Recursive = true };

    public DossierOptions() => _language.Recursive = true;

    public Command AddTo(Command command)
    {
        foreach (var option in (ReadOnlySpan<Option>)[_office, _by, _language, _json]) command.Options.Add(option);
        return _place.AddTo(command);
    }

    /// <summary>Opens the office for one command. Only what makes a dossier may make an office.</summary>
    public DossierWork Open(Session session, ParseResult parsed, bool create = false)
    {
        var place = _place.Of(parsed, FolderOf(parsed));
        if (!create && !place.Exists)
            throw InputException.About(place.Folder, NoOffice);
        return new DossierWork(session, Office.At(place), PersonOf(parsed), LanguageOf(parsed), parsed.GetValue(_json));
    }

    /// <summary>Where the office keeps its files.</summary>
    public string FolderOf(ParseResult parsed) => Given(parsed, _office, OfficeVariable) ?? PlaceOptions.DefaultFolder;

    public Language LanguageOf(ParseResult parsed) => parsed.GetValue(_language) == "en" ? Language.English : Language.Dutch;

    public bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    private Actor PersonOf(ParseResult parsed) => Actors.Parse(Given(parsed, _by, PersonVariable) ?? Environment.UserName);

    private static string? Given(ParseResult parsed, Option<string?> option, string variable) =>
        parsed.GetValue(option) ?? (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null);
}
