using System.CommandLine;
using Lakwerk.Letters.Facts;
using Lakwerk.Publication.Archive;
using Lakwerk.Work;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>What the selection list says of a transfer: by option, else as the body's own data tell it. Nothing is assumed.</summary>
internal sealed class ArchiveTermOptions
{
    private readonly Option<string?> _list = DossierCommands.Text("--selection-list", "The name of the body's selection list; else “selectielijst” of orgaan.json.");
    private readonly Option<string?> _category = DossierCommands.Text("--category", "The category of that list; else “selectiecategorie” of orgaan.json.");
    private readonly Option<bool> _keep = new("--keep") { Description = "That category is kept for ever (blijvend te bewaren); else “bewaren” of orgaan.json." };
    private readonly Option<int?> _years = new("--destroy-after") { Description = "That category is destroyed after so many years.", HelpName = "years" };

    public IEnumerable<Option> All => [_list, _category, _keep, _years];

    /// <exception cref="InputException">Something was told nowhere, or twice differently.</exception>
    public ArchiveTerms Read(ParseResult parsed, BodyProfile body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var (list, category, kept) = (parsed.GetValue(_list) ?? body.SelectionList, parsed.GetValue(_category) ?? body.SelectionCategory, Kept(parsed) ?? body.Retention);
        (string Dutch, string English, bool IsThere)[] needed =
        [
            ("de selectielijst (--selection-list)", "the selection list (--selection-list)", !string.IsNullOrWhiteSpace(list)),
            ("de categorie daarvan (--category)", "its category (--category)", !string.IsNullOrWhiteSpace(category)),
            ("hoe lang die wordt bewaard (--keep of --destroy-after)", "how long that is kept (--keep or --destroy-after)", kept is not null),
        ];
        var missing = needed.Where(one => !one.IsThere).ToList();
        return missing.Count == 0 ? new ArchiveTerms(list!.Trim(), category!.Trim(), kept!.Years) : throw InputException.Of(
            $"het archief moet weten hoe lang het dit bewaart, en dat volgt uit de selectielijst; nog niet bekend: {string.Join("; ", missing.Select(one => one.Dutch))}. In orgaan.json: selectielijst, selectiecategorie, bewaren.",
            $"the archive must know how long it keeps this, and that follows from the selection list; not known yet: {string.Join("; ", missing.Select(one => one.English))}. In orgaan.json: selectielijst, selectiecategorie, bewaren.");
    }

    private Retention? Kept(ParseResult parsed) => (parsed.GetValue(_keep), parsed.GetValue(_years)) switch
    {
        (true, not null) => throw InputException.Of("--keep en --destroy-after gaan niet samen.", "--keep and --destroy-after exclude each other."),
        (true, null) => Retention.ForEver,
        (false, > 0 and <= Retention.MostYears and var years) => new Retention(years),
        (false, not null) => throw InputException.Of($"--destroy-after is een aantal jaren van 1 tot en met {Retention.MostYears}.", $"--destroy-after is a number of years from 1 to {Retention.MostYears}."),
        _ => null,
    };
}
