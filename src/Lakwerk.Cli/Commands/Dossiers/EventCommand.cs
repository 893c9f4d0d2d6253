using System.CommandLine;
using System.Globalization;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Law.Terms;
using Lakwerk.Work;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>Records a step of the procedure. What a step needs beyond its day, its options say.</summary>
internal static class EventCommand
{
    private static readonly string[] Others = ["transfer", "ruling", "views-asked", "views-received", "objection"];

    /// <summary>Steps with an act of their own: a decision is taken with <c>decide</c>.</summary>
    private static IEnumerable<string> Kinds => ClockEventKinds.Keys.Where(k => k is not ("decision" or "announcement" or "objection" or "views-asked" or "views-received")).Concat(Others);

    public static Command Create(Session session, DossierOptions options)
    {
        var fields = new Fields();
        var command = new Command("event", "Record a step: extension, suspension, transfer, notice of default, views, ruling …");
        fields.AddTo(command);
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var id = parsed.GetRequiredValue(fields.Dossier);
            var recorded = fields.Command(work, work.Open(id), parsed);
            var kind = parsed.GetRequiredValue(fields.Kind);
            var outcome = work.Office.Dossiers.Do(new DossierId(id), recorded);
            var due = outcome.Dossier.LastTaken is null && outcome.Dossier.Clock(work.Office.Dossiers.Today) is ClockReport report ? work.In($" Beslissen uiterlijk {Law.DutchDates.Long(report.Due)}.", $" Decide by {Law.DutchDates.Long(report.Due, Law.Language.English)}.") : "";
            return work.Tell(outcome, $"Vastgelegd: {NameOf(kind).Dutch}.{due}", $"Recorded: {NameOf(kind).English}.{due}");
        });
        return command;
    }

    private static Law.Bilingual NameOf(string kind) => ClockEventKinds.Find(kind) is { } step ? ClockEventKinds.NameOf(step) : kind == "transfer" ? new("doorzending", "transfer") : new("uitspraak", "ruling");

    private sealed class Fields
    {
        private readonly Option<string?> _date = DossierCommands.Date("--date", "The day on which it happened; a transfer may lack it.");
        private readonly Option<string?> _until = DossierCommands.Date("--until", "Last day of the term that was set, or the date that was agreed.");
        private readonly Option<string?> _reference = DossierCommands.Text("--reference", "Reference of the letter.", "reference");
        private readonly Option<string?> _party = DossierCommands.Text("--party", "views-asked, views-received: which third party.", "party");
        private readonly Option<bool> _objects = new("--objects") { Description = "views-received: the third party objects to disclosure." };
        private readonly Option<string?> _ground = DossierCommands.Text("--ground", "suspension-start: consent, incomplete, requester-delay or force-majeure.", "ground");
        private readonly Option<int?> _days = new("--days") { Description = "extension: days, when fewer than the law allows.", HelpName = "number" };
        private readonly Option<string?> _perDay = DossierCommands.Text("--per-day", "court-order: euros a day.", "euros");
        private readonly Option<string?> _maximum = DossierCommands.Text("--maximum", "court-order: most euros in all.", "euros");
        private readonly Option<string?> _body = DossierCommands.Text("--body", "transfer: the body that holds the part; ruling: the court.", "name");
        private readonly Option<string?> _from = DossierCommands.Text("--from", "objection: who objects; else the requester.", "name");
        private readonly Option<string?> _text = DossierCommands.Text("--text", "transfer: which part; ruling: the outcome; views-received: a summary; suspension-start, specification-asked: what is to be completed or specified, or which circumstance.");
        private readonly Option<string?> _appeal = DossierCommands.Date("--appeal", "ruling: the day on which the appeal was lodged.");
        private readonly Option<bool> _appealHere = new("--appeal-here") { Description = "ruling: against the new decision one appeals to this court only (Awb 8:113.2)." };
        private readonly Option<string?> _decision = DossierCommands.Text("--decision", "objection: which decision; else the last one.", "decision");
        private readonly Option<bool> _committee = new("--committee") { Description = "objection: an advisory committee takes part." };

        public Argument<string> Dossier { get; } = DossierCommands.Dossier();

        public Argument<string> Kind { get; } = new("kind") { Description = string.Join(", ", Kinds) + ".", HelpName = "kind" };

        public void AddTo(Command command)
        {
            Kind.AcceptOnlyFromAmong([.. Kinds]);
            command.Arguments.Add(Dossier);
            command.Arguments.Add(Kind);
            foreach (var option in (ReadOnlySpan<Option>)[_date, _until, _reference, _party, _objects, _ground, _days, _perDay, _maximum, _body, _from, _text, _appeal, _appealHere, _decision, _committee])
                command.Options.Add(option);
        }

        public DossierCommand Command(DossierWork work, Dossier dossier, ParseResult parsed)
        {
            var (by, now) = (work.By, work.Now);
            var (until, reference) = (Days.ParseOptional(parsed.GetValue(_until)), parsed.GetValue(_reference));
            var kind = parsed.GetRequiredValue(Kind);
            if (kind == "transfer") return new TransferPart(by, now, Needed(parsed, _body, kind), Needed(parsed, _text, kind), Days.ParseOptional(parsed.GetValue(_date)), reference);
            var date = Days.Parse(Needed(parsed, _date, kind));
            return kind switch
            {
                "ruling" => new RecordRuling(by, now, Needed(parsed, _body, kind), date, Days.ParseOptional(parsed.GetValue(_appeal)), Needed(parsed, _text, kind), reference) { AppealHere = parsed.GetValue(_appealHere) },
                "views-asked" => new AskViews(by, now, new(Needed(parsed, _party, kind)), date, until ?? throw Missing(_until, kind)),
                "views-received" => new ReceiveViews(by, now, new(Needed(parsed, _party, kind)), date, parsed.GetValue(_objects), parsed.GetValue(_text) ?? ""),
                "objection" => new ReceiveObjection(by, now, DecisionOf(dossier, parsed), date, parsed.GetValue(_from) ?? parsed.GetValue(_body) ?? dossier.Requester, parsed.GetValue(_committee)),
                _ => new RecordProcedure(by, now, Step(ClockEventKinds.Find(kind)!.Value, date, until, parsed), reference),
            };
        }

        private ClockEvent Step(ClockEventKind kind, DateOnly date, DateOnly? until, ParseResult parsed) => new(date, kind)
        {
            Until = until,
            Days = parsed.GetValue(_days),
            Ground = parsed.GetValue(_ground) is { } ground ? GroundOf(ground) : default,
            PerDay = Euros(parsed.GetValue(_perDay)),
            Maximum = Euros(parsed.GetValue(_maximum)),
            What = parsed.GetValue(_text),
        };

        private DecisionId DecisionOf(Dossier dossier, ParseResult parsed) =>
            parsed.GetValue(_decision) is { } given ? new(given) : dossier.LastTaken?.Id ?? throw InputException.Of("er is nog geen besluit genomen.", "no decision has been taken yet.");

        private static SuspensionGround GroundOf(string text) => Enum.TryParse<SuspensionGround>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var ground) && !char.IsAsciiDigit(text[0])
            ? ground
            : throw InputException.Of($"“{text}” is geen grond voor opschorting; bekend zijn {string.Join(", ", Enum.GetNames<SuspensionGround>()).ToLowerInvariant()}.", $"“{text}” is no ground for suspension; there are {string.Join(", ", Enum.GetNames<SuspensionGround>()).ToLowerInvariant()}.");

        private static decimal? Euros(string? text) => text is null ? null
            : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euros) ? euros
            : throw InputException.Of($"“{text}” is geen bedrag; schrijf 100 of 100.50.", $"“{text}” is no amount; write 100 or 100.50.");

        private static string Needed(ParseResult parsed, Option<string?> option, string kind) => parsed.GetValue(option) ?? throw Missing(option, kind);

        private static InputException Missing(Option option, string kind) => new($"{kind} heeft {option.Name} nodig.");
    }
}
