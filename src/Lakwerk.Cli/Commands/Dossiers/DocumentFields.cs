using System.CommandLine;
using Lakwerk.Dossiers;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>What may be said of a document when it is added and corrected afterwards.</summary>
internal sealed class DocumentFields(string titleHelp, string dateHelp)
{
    private readonly Option<string?> _date = DossierCommands.Date("--date", dateHelp);
    private readonly Option<string?> _sender = DossierCommands.Text("--sender", "Who sent it.", "name");
    private readonly Option<string?> _recipient = DossierCommands.Text("--recipient", "Who received it.", "name");
    private readonly Option<string?> _kind = DossierCommands.Text("--kind", "Nota, e-mail, brief …", "kind");

    public Option<string?> Title { get; } = DossierCommands.Text("--title", titleHelp);

    public IEnumerable<Option> All => [Title, _date, _sender, _recipient, _kind];

    /// <summary>What is known, with what was said in its place.</summary>
    public DocumentDetails Of(ParseResult parsed, DocumentDetails known) => known with
    {
        Title = parsed.GetValue(Title) ?? known.Title,
        Date = Days.ParseOptional(parsed.GetValue(_date)) ?? known.Date,
        Sender = parsed.GetValue(_sender) ?? known.Sender,
        Recipient = parsed.GetValue(_recipient) ?? known.Recipient,
        Kind = parsed.GetValue(_kind) ?? known.Kind,
    };
}
