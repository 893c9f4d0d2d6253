using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Checks;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Law.Terms;
using Lakwerk.Letters.Facts;
using static Lakwerk.Dossiers.Tests.Scene;

namespace Lakwerk.Letters.Tests;

/// <summary>Dossiers of the kinds that letters are written for. All persons and bodies are made up.</summary>
internal static class Cases
{
    public static readonly BodyProfile Body = new()
    {
        Name = "De burgemeester van Veldrode",
        Department = "Afdeling Juridische Zaken",
        Address = ["Marktplein 1", "1234 AB Veldrode"],
        Contact = "woo@veldrode.example",
        Website = "www.veldrode.example/woo",
        SignerName = "B. Beslisser",
        SignerTitle = "hoofd Juridische Zaken",
        ObjectionAddress = "het college, Postbus 1, 1234 AB Veldrode",
        Court = "rechtbank Midden-Nederland",
    };

    private static readonly int[] Refused = [1, 6, 7, 8, 9, 10, 11, 12];
    private static readonly int[] Private = [14, 15, 17, 18, 19];

    private static readonly Motivation Personal = new("namen, e-mailadressen en telefoonnummers van medewerkers en omwonenden", "hun levenssfeer, omdat zij met hun naam vindbaar worden voor iedereen",
        "zij treden niet uit hoofde van hun functie in de openbaarheid en hun naam voegt niets toe aan het inzicht in de besluitvorming")
    {
        FiveYears = "de betrokkenen werken nog in dezelfde kring en hun gegevens zijn nog in gebruik",
    };

    private static readonly Motivation Opinions = new("afwegingen van ambtenaren over de ligging van het fietspad", "", null)
    {
        InternalDeliberation = "het zijn nota's aan de wethouder die alleen binnen de gemeente zijn gedeeld",
        NotAnonymised = "uit de aard van de opvatting is af te leiden van wie zij is",
    };

    private static readonly Motivation Work = new("afspraken met de provincie over de volgorde van grondaankopen", "de onderhandelingen die nog lopen", "de prijs van de grond zou stijgen ten koste van de gemeenschap");

    private static readonly Dictionary<string, Motivation> Motivations = new()
    {
        ["10.1.b"] = new("de ligging van kabels voor vitale voorzieningen", "de bescherming van die voorzieningen tegen sabotage", null),
        ["10.2.a"] = Work,
        ["10.2.e"] = Personal,
        ["10.2.g"] = Work,
        ["11.1"] = Opinions,
        ["5.1.2.e"] = Personal,
        ["5.1.2.f"] = new("uurtarieven uit de offerte", "de positie van de inschrijver in volgende aanbestedingen", "de totale prijs is wel openbaar en geeft genoeg inzicht"),
        ["5.2.1"] = Opinions,
    };

    public static LetterOrder Order(LetterKind kind, string date) => new(kind, Day(date), Body) { Address = ["Dorpsstraat 12", "1234 CD Veldrode"] };

    public static Scene Named(string name) => name switch
    {
        "Wob" => Wob(),
        "WobLetters" => WobLetters(),
        _ => Woo(),
    };

    /// <summary>The Woo case, decided and announced.</summary>
    public static Scene Taken() => Decided(objectionExpected: false).Do(new AnnounceDecision(Handler, Now, new("b1"), Day("2023-02-20"), ObjectionExpected: true));

    /// <summary>The Woo case, decided and not yet announced.</summary>
    public static Scene Decided(bool objectionExpected)
    {
        var scene = Woo().SignOffAll();
        var day = Day("2023-02-20");
        foreach (var finding in DossierChecks.Run(scene.Dossier, day).Where(f => f.Severity == Severity.Warning))
            scene.Do(new AcceptFinding(Handler, Now, finding.Key, "besproken"));
        return scene.Do(new PrepareDecision(Handler, Now, new("b1"), DecisionKind.Primary)).Do(new TakeDecision(Maker, Now, new("b1"), day) { ObjectionExpected = objectionExpected });
    }

    /// <summary>Nineteen documents in one list, numbered 1 and on, decided under the Wob.</summary>
    public static Scene Wob()
    {
        var scene = Opened("2018-05-29", "2018-05-25").Documents(19, "2017-05-01")
            .Do(new AddRequestItem(Handler, Now, "de aanleg van het fietspad langs de Vliet")).Do(new AddRequestItem(Handler, Now, "het overleg met de provincie"))
            .Do(new AnswerRequestItem(Handler, Now, 1, "Zie de documenten 1 t/m 12.")).Do(new AnswerRequestItem(Handler, Now, 2, "Zie de documenten 13 t/m 19."))
            .Step("2018-06-08", ClockEventKind.Acknowledgement).Step("2018-06-22", ClockEventKind.SuspensionStart).Step("2018-07-19", ClockEventKind.SuspensionEnd)
            .Do(new TransferPart(Handler, Now, "Provinciale Staten van Zandland", "het provinciale deel van het tracé", Day("2018-07-31"), "2324640"));
        foreach (var number in Enumerable.Range(1, 19))
            Assess(scene, number);
        return Motivate(scene, "10.1.b", "10.2.a", "10.2.e", "10.2.g", "11.1");
    }

    /// <summary>Two lists in letters with rules of the kind "all except", decided under the Wob after an extension and two notices.</summary>
    public static Scene WobLetters()
    {
        var (a, b) = (new ListId("2A"), new ListId("2B"));
        var scene = Opened("2021-07-27", "2021-07-23")
            .Do(new OpenList(Handler, Now, a, "Bijlage 2A", "letters", NumberingStyle.Letters)).Do(new OpenList(Handler, Now, b, "Bijlage 2B", "letters", NumberingStyle.Letters))
            .Step("2021-08-04", ClockEventKind.Acknowledgement).Step("2021-08-23", ClockEventKind.Extension).Step("2021-08-26", ClockEventKind.NoticeOfDefault)
            .Step("2021-09-22", ClockEventKind.NoticeOfDefault).Step("2021-10-30", ClockEventKind.AppealLate)
            .Do(new RecordRuling(Handler, Now, "de rechtbank Middenstad", Day("2021-12-13"), Day("2021-10-30"), "het beroep is gegrond", "AMS 21/1"));
        foreach (var (list, numbers) in new[] { (a, Facts2022.NamedIn2A), (b, Facts2022.NamedIn2B) })
            foreach (var number in numbers)
                scene.Document(number, list: list).Do(new NumberDocument(Handler, Now, new(number), number));
        Rule(scene, "e-a", "10.2.e", a, RuleKind.AllExcept, "CB CF CK EA EE");
        Rule(scene, "e-b", "10.2.e", b, RuleKind.AllExcept, "AB AF AP AU AV DK");
        Rule(scene, "a-a", "10.2.a", a, RuleKind.Only, "FT FU");
        Rule(scene, "o-b", "11.1", b, RuleKind.Only, "DK GA GB GE");
        Rule(scene, "w", "wbni", a, RuleKind.Only, "CC CD DC DD DF EE FU");
        Rule(scene, "s", "buiten scope", a, RuleKind.Only, Facts2022.OutOfScopeIn2A);
        foreach (var number in Facts2022.NamedIn2A.Concat(Facts2022.NamedIn2B))
            scene.Assess(number, Facts2022.Refused.Contains(number) ? Assessment.NotPublic : Assessment.ByMarks, Facts2022.Refused.Contains(number) ? "de rest is niet zelfstandig leesbaar" : null);
        return Motivate(scene, "10.2.a", "10.2.e", "11.1");
    }

    /// <summary>Eight documents with a duplicate, a third party that objects, and old documents, decided under the Woo.</summary>
    public static Scene Woo()
    {
        var scene = Opened().Documents(7).Document("8", Day("2015-03-01"));
        scene.Step("2023-01-05", ClockEventKind.Acknowledgement)
            .Do(new AddRequestItem(Handler, Now, "de aanbesteding van het fietspad")).Do(new AnswerRequestItem(Handler, Now, 1, "Zie alle documenten."))
            .Mark("1", "m1", "5.1.2.e").Mark("2", "m1", "5.1.2.e", "5.1.2.f").Mark("3", "m1", "5.2.1").Mark("8", "m1", "5.1.2.e").Mark("4", "m1", "buiten scope")
            .Do(new PointAtMaster(Handler, Now, new("7"), new("1")))
            .Do(new NameThirdParty(Handler, Now, new("p1"), "Wegenbouw Zandpad B.V.", [new("2"), new("5")]))
            .Do(new AskViews(Handler, Now, new("p1"), Day("2023-01-10"), Day("2023-01-24")))
            .Do(new ReceiveViews(Handler, Now, new("p1"), Day("2023-01-20"), true, "de uurtarieven zijn concurrentiegevoelig"))
            .Do(new DecidePassage(Handler, Now, new("p1"), new("2"), new MarkId("m1"), true, "De uurtarieven zijn weggelakt."))
            .Do(new DecidePassage(Handler, Now, new("p1"), new("5"), null, false, "De planning is al bij de gunning bekendgemaakt."));
        foreach (var id in new[] { "1", "2", "3", "4", "5", "8" })
            scene.Assess(id);
        scene.Assess("6", Assessment.NotPublic, "vrijwel elke zin is een opvatting", "5.2.1").Do(new SuspendDocument(Handler, Now, new("5"), "bezwaar verwacht"));
        return Motivate(scene, "5.1.2.e", "5.1.2.f", "5.2.1");
    }

    private static void Assess(Scene scene, int number)
    {
        var id = $"{number}";
        if (Private.Contains(number))
            scene.Assess(id, Assessment.PartlyPublic, null, number >= 17 ? ["10.2.e", "wgmc 9.6"] : ["10.2.e"]);
        else if (!Refused.Contains(number))
            scene.Assess(id);
        else
            scene.Assess(id, Assessment.NotPublic, "wat resteert is niet zelfstandig leesbaar", number == 1 ? ["10.2.a", "10.2.g", "11.1"] : ["10.1.b", "10.2.a", "10.2.g", "11.1"]);
        if (number is 6)
            scene.Do(new QuoteResidualText(Handler, Now, new(id), "In het overleg is de stand van zaken besproken."));
    }

    private static Scene Motivate(Scene scene, params string[] codes)
    {
        foreach (var code in codes)
            scene.Do(new MotivateGround(Handler, Now, code, Motivations[code]));
        return scene;
    }

    private static void Rule(Scene scene, string id, string code, ListId list, RuleKind kind, string numbers) =>
        scene.Do(new SetGroundRule(Handler, Now, new(id), code, list, kind, [.. numbers.Split(' ').Select(DocumentId.Of).Where(d => scene.Dossier.Documents.ContainsKey(d))]));
}
