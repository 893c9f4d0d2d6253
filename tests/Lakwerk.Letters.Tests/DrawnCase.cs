using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Deciding;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;
using Lakwerk.Law.Grounds;
using Lakwerk.Law.Terms;
using static Lakwerk.Dossiers.Tests.Scene;

namespace Lakwerk.Letters.Tests;

/// <summary>
/// A dossier drawn by lot, the same for the same number: one list or two, every status, ground and label, and a procedure of
/// any of the steps that letters tell. What the rules of the dossier do not allow is left out of it.
/// </summary>
internal sealed class DrawnCase
{
    private static readonly string[] WobGrounds = ["10.1.a", "10.1.b", "10.1.c", "10.1.d", "10.2.a", "10.2.b", "10.2.c", "10.2.d", "10.2.e", "10.2.g", "11.1"];

    private static readonly string[] WooGrounds =
        ["5.1.1.b", "5.1.1.c", "5.1.1.d", "5.1.1.e", "5.1.2.a", "5.1.2.b", "5.1.2.c", "5.1.2.d", "5.1.2.e", "5.1.2.f", "5.1.2.g", "5.1.2.h", "5.1.2.i", "5.2.1"];

    private static readonly string[] Titles = ["het fietspad langs de Vliet", "de verbouwing van het zwembad", "subsidie voor de muziekschool", "windmolens bij Zandland"];

    private readonly Random _random;
    private readonly Scene _scene;
    private readonly List<string> _documents = [];
    private DateOnly _last;

    public DrawnCase(int seed)
    {
        _random = new Random(seed);
        Regime = _random.Next(2) == 0 ? Regime.Wob : Regime.Woo;
        Received = (Regime == Regime.Wob ? new DateOnly(2018, 1, 3) : new DateOnly(2022, 9, 1)).AddDays(_random.Next(Regime == Regime.Wob ? 1100 : 700));
        _scene = new Scene()
            .Do(new OpenDossier(Handler, Now, new DossierId("d1"), Pick(Titles), "V. Oorbeeld", "Gemeente Veldrode", Received.AddDays(-_random.Next(6)), Received, $"Z{2018 + _random.Next(8)}-{1000 + _random.Next(9000)}"))
            .Do(new GiveRole(Handler, Now, Redactor, Role.Redactor)).Do(new GiveRole(Handler, Now, Reader, Role.SecondReader)).Do(new GiveRole(Handler, Now, Maker, Role.DecisionMaker));
        AddDocuments();
        Ask();
        Proceed();
        foreach (var document in _documents) Assess(document);
        AddDuplicate();
        Motivate();
        Decided = _last.AddDays(1 + _random.Next(60));
    }

    public Regime Regime { get; }

    public DateOnly Received { get; }

    public DateOnly Decided { get; }

    public Dossier Dossier => _scene.Dossier;

    public LetterOrder Order => new(LetterKind.Decision, Decided, Cases.Body) { Address = ["Dorpsstraat 12", "1234 CD Veldrode"] };

    private void AddDocuments()
    {
        var letters = _random.Next(3) == 0;
        var lists = _random.Next(3) == 0 ? 2 : 1;
        for (var list = 0; list < lists; list++)
        {
            var id = new ListId(lists == 1 ? "A" : $"2{(char)('A' + list)}");
            _scene.Do(new OpenList(Handler, Now, id, $"Bijlage {id.Value}", letters ? "letters" : $"s{list}", letters ? NumberingStyle.Letters : NumberingStyle.Decimal));
            var count = 1 + _random.Next(_random.Next(2) == 0 ? 6 : 40);
            for (var i = 0; i < count; i++)
            {
                var document = $"{list}-{i}";
                _scene.Document(document, Received.AddDays(-30 - _random.Next(_random.Next(8) == 0 ? 3600 : 700)), id);
                _documents.Add(document);
            }
        }
    }

    private void Ask()
    {
        for (var item = 1; item <= _random.Next(4); item++)
            _scene.Do(new AddRequestItem(Handler, Now, $"alle stukken over onderdeel {item}")).Do(new AnswerRequestItem(Handler, Now, item, "Zie de inventarislijst."));
    }

    private void Proceed()
    {
        var day = Received.AddDays(1 + _random.Next(6));
        Step(new ClockEvent(day, ClockEventKind.Acknowledgement));
        if (Lot(4)) Pair(ref day, ClockEventKind.SpecificationAsked, ClockEventKind.SpecificationReceived);
        if (Lot(3)) Suspend(ref day);
        if (Lot(4)) AskViews(ref day);
        if (Lot(2)) Step(new ClockEvent(Later(ref day, 8), ClockEventKind.Extension));
        if (Lot(5)) Step(new ClockEvent(Later(ref day, 5), ClockEventKind.AgreedDate) { Until = day.AddDays(20 + _random.Next(30)) });
        if (Lot(3)) Try(new TransferPart(Handler, Now, Pick(["Provinciale Staten van Zandland", "het ministerie van Justitie en Veiligheid", "de politie"]), "de stukken die daar liggen", Later(ref day, 5), Lot(2) ? $"{2300000 + _random.Next(90000)}" : null));
        if (Lot(4)) Dispute(ref day);
        _last = day;
    }

    private void Suspend(ref DateOnly day)
    {
        var ground = Pick([SuspensionGround.Consent, SuspensionGround.Incomplete, SuspensionGround.RequesterDelay, SuspensionGround.ForceMajeure]);
        var start = Later(ref day, 5);
        var until = Later(ref day, 25);
        Step(new ClockEvent(start, ClockEventKind.SuspensionStart) { Ground = ground, Until = until });
        if (Lot(2)) Step(new ClockEvent(until, ClockEventKind.SuspensionEnd));
    }

    private void AskViews(ref DateOnly day)
    {
        var party = new PartyId("p1");
        Try(new NameThirdParty(Handler, Now, party, "Wegenbouw Zandpad B.V.", [.. _documents.Take(3).Select(id => new DocumentId(id))]));
        Try(new AskViews(Handler, Now, party, Later(ref day, 5), day.AddDays(14)));
        if (Lot(3)) return;
        var objects = Lot(2);
        Try(new ReceiveViews(Handler, Now, party, Later(ref day, 12), objects, "de prijzen zijn vertrouwelijk"));
    }

    private void Dispute(ref DateOnly day)
    {
        Step(new ClockEvent(Later(ref day, 40), ClockEventKind.NoticeOfDefault));
        if (Lot(2)) return;
        var appeal = day = day.AddDays(15 + _random.Next(10));
        Step(new ClockEvent(appeal, ClockEventKind.AppealLate));
        if (Lot(3)) Step(new ClockEvent(Later(ref day, 30), ClockEventKind.CourtOrder) { Until = day.AddDays(14), PerDay = Lot(2) ? 100 : null, Maximum = 15000 });
        else if (Lot(2)) Try(new RecordRuling(Handler, Now, "de rechtbank Middenstad", Later(ref day, 30), appeal, "het beroep is gegrond", Lot(2) ? "MID 21/12" : null));
    }

    private void Pair(ref DateOnly day, ClockEventKind asked, ClockEventKind received)
    {
        Step(new ClockEvent(Later(ref day, 4), asked) { Until = day.AddDays(14) });
        Step(new ClockEvent(Later(ref day, 10), received));
    }

    private void Assess(string document)
    {
        var grounds = Regime == Regime.Wob ? WobGrounds : WooGrounds;
        string[] codes = [.. Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => Pick(grounds)).Distinct()];
        switch (_random.Next(10))
        {
            case 0 or 1 or 2: _scene.Assess(document); break;
            case 3 or 4:
                _scene.Assess(document, Assessment.NotPublic, Pick(["wat resteert is niet zelfstandig leesbaar", "vrijwel elke zin is een opvatting"]), codes);
                if (Lot(12)) Try(new QuoteResidualText(Handler, Now, new(document), "In het overleg is de stand van zaken besproken."));
                break;
            case 5: Try(new AssessDocument(Redactor, Now, new(document), Assessment.AlreadyPublic) { Link = Lot(2) ? "https://www.veldrode.example/stukken/1" : null, Reason = "staat al op de website" }); break;
            case 6: _scene.Mark(document, "m1", codes).Mark(document, "m2", Pick(["buiten scope", Regime == Regime.Wob ? "wgmc 9.6" : "wbni"])).Assess(document); break;
            default: _scene.Mark(document, "m1", codes).Assess(document); break;
        }
    }

    private void AddDuplicate()
    {
        if (_documents.Count > 3 && Lot(4)) Try(new PointAtMaster(Handler, Now, new DocumentId(_documents[^1]), new DocumentId(_documents[0])));
    }

    private void Motivate()
    {
        foreach (var ground in Inventory.Of(Dossier).Rows.SelectMany(row => Codes.GroundsIn(row.Codes)).Distinct())
            _scene.Do(new MotivateGround(Handler, Now, ground.Code, new Motivation("gegevens uit het overleg met de aannemer", "de positie van de betrokkenen", "zij mogen erop rekenen dat dit niet bekend wordt")
            {
                InternalDeliberation = "het zijn nota's die alleen binnen de gemeente zijn gedeeld",
                NotAnonymised = "uit de opvatting blijkt van wie zij is",
                FiveYears = "de gegevens zijn nog in gebruik",
            }));
    }

    private void Step(ClockEvent step) => Try(new RecordProcedure(Handler, Now, step, null));

    private void Try(DossierCommand command)
    {
        var verdict = Decider.Decide(_scene.Dossier, command);
        if (verdict.Refusal is null) _scene.Happen(verdict.Events);
    }

    private bool Lot(int of) => _random.Next(of) == 0;

    private DateOnly Later(ref DateOnly day, int most) => day = day.AddDays(1 + _random.Next(most));

    private T Pick<T>(T[] all) => all[_random.Next(all.Length)];
}
