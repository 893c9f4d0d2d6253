using System.Collections.Immutable;
using System.Globalization;
using Lakwerk.Law;
using Lakwerk.Law.Grounds;

namespace Lakwerk.Dossiers.Vws;

/// <summary>Reads one row: every column by its own rule, and all that is wrong with it at once.</summary>
/// <param name="columns">Where each known column stands.</param>
/// <param name="others">The columns that the platform does not know; they are kept as they are.</param>
/// <param name="cells">The row.</param>
/// <param name="line">Its number in the list, counted with the header.</param>
/// <param name="errors">Gets what is wrong with it.</param>
internal sealed class VwsRowReader(Dictionary<string, int> columns, List<(string Header, int At)> others, IReadOnlyList<string> cells, int line, List<VwsError> errors)
{
    private const int LongestId = 170;
    private const int LongestNote = 1000;

    private static readonly string[] Yes = ["true", "ja", "yes", "1", "y", "j"];
    private static readonly string[] No = ["", "false", "nee", "no", "0", "n"];

    private static readonly string[] Zones = ["UTC", "GMT", "Z", "CET", "CEST", "MET", "MEST", "WET", "WEST", "EET", "EEST"];

    /// <summary>Day before month wherever both could be meant.</summary>
    private static readonly string[] DateFormats = ["yyyy-M-d", "d-M-yyyy", "yyyy/M/d", "d/M/yyyy", "M/d/yyyy"];

    private static readonly string[] TimeFormats = ["d/M/yyyy H:mm", "d/M/yyyy H:mm:ss", "yyyy-M-d H:mm", "yyyy-M-d H:mm:ss", "M/d/yyyy h:mm tt"];

    private bool _sound = true;

    public VwsRow? Read()
    {
        var id = Id();
        var judgement = Judged();
        var codes = Grounds();
        var details = Details(id);
        var suspended = Flag(VwsColumns.Suspended);
        return _sound ? new VwsRow(line, new DocumentId(Prefixed(id)), details, judgement, codes, suspended) : null;
    }

    private string Id()
    {
        var id = Text(VwsColumns.Id);
        if (id.Length is 0 or > LongestId)
            Wrong(VwsColumns.Id, $"Een ID heeft 1 tot {LongestId} tekens.", $"An ID has 1 to {LongestId} characters.");
        return id;
    }

    private string Prefixed(string id)
    {
        var prefix = Text(VwsColumns.Matter) is { Length: > 0 } matter ? matter : Text(VwsColumns.Context);
        return prefix.Length == 0 ? id : $"{prefix}-{id}";
    }

    private Judgement Judged()
    {
        var text = Text(VwsColumns.Judgement);
        if (Judgements.Find(text) is { } judgement)
            return judgement;
        var known = string.Join(", ", Enum.GetValues<Judgement>().Select(j => Judgements.NameOf(j).Dutch));
        Wrong(VwsColumns.Judgement, $"\"{text}\" is geen beoordeling; bekend zijn {known}.", $"\"{text}\" is no judgement; known are {known}.");
        return default;
    }

    private IReadOnlyList<string> Grounds()
    {
        var reading = GroundParser.ParseCell(Text(VwsColumns.Grounds));
        foreach (var unknown in reading.Unknown)
            Wrong(VwsColumns.Grounds, $"\"{unknown}\" is geen grond of aanduiding.", $"\"{unknown}\" is no ground or label.");
        foreach (var doubtful in reading.Citations.Where(c => c.Confidence < Citation.Doubtful))
            Wrong(VwsColumns.Grounds, $"\"{doubtful.Source}\" is onzeker; bedoeld is misschien {doubtful.Code}.", $"\"{doubtful.Source}\" is doubtful; perhaps {doubtful.Code} is meant.");
        return Codes.Sorted(reading.Citations.Select(c => c.Code));
    }

    private DocumentDetails Details(string id)
    {
        var title = Text(VwsColumns.Document);
        if (title.Length == 0)
            Wrong(VwsColumns.Document, "De naam van het document ontbreekt.", "The name of the document is missing.");
        var note = Text(VwsColumns.Note);
        if (note.Length > LongestNote)
            Wrong(VwsColumns.Note, $"Een toelichting heeft hoogstens {LongestNote} tekens.", $"A note has {LongestNote} characters at most.");
        var (date, time) = Moment();
        return new DocumentDetails(title)
        {
            Date = date,
            Time = time,
            Note = Optional(note),
            ExternalId = id,
            Matter = Optional(Text(VwsColumns.Matter)),
            PublicationContext = Optional(Text(VwsColumns.Context)),
            Family = Number(VwsColumns.Family),
            Thread = Number(VwsColumns.Thread),
            FileType = Optional(Text(VwsColumns.FileType)),
            Links = Links(),
            Related = Several(VwsColumns.Related, ';'),
            Cases = Several(VwsColumns.Cases, ';', ','),
            Other = [.. others.Where(c => c.At < cells.Count && cells[c.At].Trim().Length > 0).Select(c => new OtherColumn(c.Header, cells[c.At].Trim()))],
        };
    }

    private (DateOnly?, TimeOnly?) Moment()
    {
        var text = Text(VwsColumns.Date);
        if (text.Length == 0)
            return (null, null);
        if (DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return (date, null);
        if (DateTime.TryParseExact(WithoutZone(text), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return (DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment));
        Wrong(VwsColumns.Date, $"\"{text}\" is geen datum (jjjj-mm-dd of dd-mm-jjjj).", $"\"{text}\" is no date (yyyy-mm-dd or dd-mm-yyyy).");
        return (null, null);
    }

    /// <summary>The report says the moment as the clock at the sender's showed it; the name of the zone behind it adds nothing to a list.</summary>
    private static string WithoutZone(string text)
    {
        var space = text.LastIndexOf(' ');
        return space > 0 && Zones.Contains(text[(space + 1)..], StringComparer.OrdinalIgnoreCase) ? text[..space] : text;
    }

    private bool Flag(string column)
    {
        var text = Text(column).ToLowerInvariant();
        if (!Yes.Contains(text) && !No.Contains(text))
            Wrong(column, $"\"{text}\" is geen ja of nee.", $"\"{text}\" is neither yes nor no.");
        return Yes.Contains(text);
    }

    private int? Number(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            return number;
        Wrong(column, $"\"{text}\" is geen getal vanaf 1.", $"\"{text}\" is no number from 1.");
        return null;
    }

    private ImmutableArray<string> Links()
    {
        var links = Several(VwsColumns.Link, '|');
        foreach (var link in links.Where(l => !Uri.TryCreate(l, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")))
            Wrong(VwsColumns.Link, $"\"{link}\" is geen webadres.", $"\"{link}\" is no web address.");
        return links;
    }

    private ImmutableArray<string> Several(string column, params char[] separators) =>
        [.. Text(column).Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string? Optional(string text) => text.Length == 0 ? null : text;

    private string Text(string column) => columns.TryGetValue(column, out var i) && i < cells.Count ? cells[i].Trim() : "";

    private void Wrong(string column, string dutch, string english)
    {
        _sound = false;
        errors.Add(new VwsError(line, column, new Bilingual(dutch, english)));
    }
}
