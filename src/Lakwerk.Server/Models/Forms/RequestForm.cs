using System.Globalization;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Work.Requests;
using Microsoft.AspNetCore.Http;

namespace Lakwerk.Server.Models;

/// <summary>A new request as it was typed, right or wrong.</summary>
public sealed record RequestForm(string Title, string Requester, string Body, string Reference, string Requested, string Received, string Items)
{
    private const int MostText = 4000;

    /// <summary>Keys of texts by field.</summary>
    public IReadOnlyDictionary<string, string> Problems { get; init; } = new Dictionary<string, string>();

    public static RequestForm Empty(DateOnly today) => new("", "", "", "", Iso(today), Iso(today), "");

    /// <summary>With what was read from the letter; what it does not say stays to be filled in.</summary>
    public static RequestForm Of(RequestLetter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return new RequestForm(letter.Subject ?? "", letter.Requester ?? "", "", "", letter.Written is { } written ? Iso(written) : "", letter.Received is { } received ? Iso(received) : "", "");
    }

    public static RequestForm Read(IFormCollection form, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new RequestForm(Text(form, "title"), Text(form, "requester"), Text(form, "body"), Text(form, "reference"), Text(form, "requested"), Text(form, "received"), Text(form, "items")).Checked(today);
    }

    /// <summary>What has to be done for it; only for a form without problems.</summary>
    public IReadOnlyList<DossierCommand> Commands(DossierId id, Actor by, DateTimeOffset now) =>
    [
        new OpenDossier(by, now, id, Title, Requester, Body, FormFields.Date(Requested)!.Value, FormFields.Date(Received)!.Value, Reference.Length > 0 ? Reference : id.Value),
        new GiveRole(by, now, by, Role.Handler),
        .. Items.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(item => new AddRequestItem(by, now, item)),
    ];

    /// <summary>What it says of a request that is there already; only for a form without problems.</summary>
    public DossierCommand Correction(Actor by, DateTimeOffset now, Dossier dossier, string reason)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return new CorrectRequest(by, now, Title, Requester, Body, FormFields.Date(Requested)!.Value, FormFields.Date(Received)!.Value, Reference.Length > 0 ? Reference : dossier.Id.Value) { Reason = reason };
    }

    private RequestForm Checked(DateOnly today)
    {
        var problems = new Dictionary<string, string>();
        foreach (var (field, value) in ((string, string)[])[("title", Title), ("requester", Requester), ("body", Body)])
            if (value.Length == 0) problems[field] = "problem.missing";
        foreach (var (field, value) in ((string, string)[])[("requested", Requested), ("received", Received)])
            if (FormFields.Date(value) is null) problems[field] = "problem.date";
        // A slip of the pen in the year would move the last day of the term without a word.
        if (FormFields.Date(Received) > today) problems["received"] = "problem.future";
        if (problems.Count == 0 && FormFields.Date(Requested) > FormFields.Date(Received)) problems["received"] = "problem.order";
        return this with { Problems = problems };
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(IFormCollection form, string name)
    {
        var text = form[name].ToString().Trim();
        return text.Length > MostText ? text[..MostText] : text;
    }
}
