namespace Lakwerk.Law.Terms;

/// <summary>The terms that Lakwerk counts with, one row each. Change of law is change of these rows, nothing else.</summary>
public static class TermRules
{
    private const int Week = 7;

    public static readonly TermRule WobDecision = Row("Wob 6.1", 4 * Week,
        "Beslissen binnen vier weken vanaf de dag na ontvangst.",
        "Decide within four weeks from the day after receipt.");

    public static readonly TermRule WooDecision = Row("Woo 4.4.1", 4 * Week,
        "Beslissen binnen vier weken vanaf de dag na ontvangst.",
        "Decide within four weeks from the day after receipt.");

    public static readonly TermRule WobExtension = Row("Wob 6.2", 4 * Week,
        "Eénmaal verdagen met ten hoogste vier weken, meegedeeld voor het einde van de eerste termijn.",
        "Extend once by four weeks at most, told before the first term ends.");

    public static readonly TermRule WooExtension = Row("Woo 4.4.2", 2 * Week,
        "Eénmaal verdagen met ten hoogste twee weken, schriftelijk gemotiveerd meegedeeld voor het einde van de eerste termijn.",
        "Extend once by two weeks at most, told in writing with reasons before the first term ends.");

    public static readonly TermRule WobSpecification = Row("Wob 3.4", 0,
        "Een te algemeen verzoek zo spoedig mogelijk laten preciseren.",
        "Have a request that is too general specified as soon as possible.");

    public static readonly TermRule WooSpecification = Row("Woo 4.1.5", 2 * Week,
        "Een te algemeen verzoek binnen twee weken na ontvangst laten preciseren.",
        "Have a request that is too general specified within two weeks of receipt.");

    public static readonly TermRule WooNotTreating = Row("Woo 4.1.6", 2 * Week,
        "Besluiten het verzoek niet te behandelen binnen twee weken na de precisering of de ongebruikte termijn.",
        "Decide not to treat the request within two weeks after the specification or the unused term.");

    public static readonly TermRule WobViews = Row("Wob 6.3", 0,
        "De termijn staat stil terwijl een derde-belanghebbende om een zienswijze is gevraagd.",
        "The term stands still while a third party has been asked for its views.");

    public static readonly TermRule WooViews = Row("Woo 4.4.3", 0,
        "De termijn staat stil terwijl een derde-belanghebbende om een zienswijze is gevraagd.",
        "The term stands still while a third party has been asked for its views.");

    public static readonly TermRule Incomplete = Row("Awb 4:15.1", 0,
        "De termijn staat stil tot de aanvraag is aangevuld of de tijd daarvoor voorbij is.",
        "The term stands still until the request is completed or the time for it has passed.");

    public static readonly TermRule Consent = Row("Awb 4:15.2.a", 0,
        "De termijn staat stil zolang de verzoeker schriftelijk met uitstel instemt.",
        "The term stands still as long as the requester agrees in writing to a delay.");

    public static readonly TermRule RequesterDelay = Row("Awb 4:15.2.b", 0,
        "De termijn staat stil zolang de vertraging aan de verzoeker is toe te rekenen.",
        "The term stands still as long as the delay is the requester's.");

    public static readonly TermRule ForceMajeure = Row("Awb 4:15.2.c", 0,
        "De termijn staat stil zolang overmacht een besluit verhindert.",
        "The term stands still as long as force majeure prevents a decision.");

    public static readonly TermRule NoticeOfDefault = Row("Awb 6:12.2", 2 * Week,
        "Na een ingebrekestelling resten twee weken om alsnog te beslissen.",
        "After a notice of default two weeks remain to decide after all.");

    public static readonly TermRule Announcement = Row("Awb 3:41", 0,
        "Een besluit werkt vanaf de bekendmaking, door toezending of uitreiking.",
        "A decision takes effect when announced, by sending or handing it over.");

    public static readonly TermRule WobRelease = Row("Wob 6.5", 2 * Week,
        "Verstrekken tegelijk met het besluit, maar twee weken later als een belanghebbende naar verwachting bezwaar heeft.",
        "Disclose with the decision, but two weeks later when an interested party is expected to object.");

    public static readonly TermRule WooRelease = Row("Woo 4.4.5", 2 * Week,
        "Verstrekken tegelijk met het besluit, maar twee weken later als een belanghebbende naar verwachting bezwaar heeft.",
        "Disclose with the decision, but two weeks later when an interested party is expected to object.");

    public static readonly TermRule InterimRelief = Row("Awb 8:81", 0,
        "Zolang de voorzieningenrechter niet heeft beslist, wordt niet verstrekt.",
        "As long as the court has not ruled on interim relief, nothing is disclosed.");

    public static readonly TermRule Objection = Row("Awb 6:7", 6 * Week,
        "Bezwaar maken binnen zes weken vanaf de dag na bekendmaking (Awb 6:8).",
        "Object within six weeks from the day after announcement (Awb 6:8).");

    public static readonly TermRule ObjectionDecision = Row("Awb 7:10.1", 6 * Week,
        "Op bezwaar beslissen binnen zes weken na het einde van de bezwaartermijn.",
        "Decide on the objection within six weeks after the objection term ends.");

    public static readonly TermRule ObjectionDecisionCommittee = Row("Awb 7:10.1", 12 * Week,
        "Met een adviescommissie op bezwaar beslissen binnen twaalf weken na het einde van de bezwaartermijn.",
        "With an advisory committee decide within twelve weeks after the objection term ends.");

    public static readonly TermRule ObjectionExtension = Row("Awb 7:10.3", 6 * Week,
        "De beslissing op bezwaar éénmaal verdagen met ten hoogste zes weken.",
        "Extend the decision on the objection once by six weeks at most.");

    public static readonly TermRule Appeal = Row("Awb 6:7", 6 * Week,
        "Beroep bij de rechtbank binnen zes weken vanaf de dag na bekendmaking van de beslissing op bezwaar (Awb 6:8).",
        "Appeal to the court within six weeks from the day after the decision on the objection is announced (Awb 6:8).");

    public static readonly TermRule CourtTerm = Row("Awb 8:55d", 2 * Week,
        "De rechter draagt op alsnog te beslissen, in de regel binnen twee weken; bij een Woo-verzoek kan het langer zijn (Woo 8.4).",
        "The court orders a decision, as a rule within two weeks; for a Woo request it may be longer (Woo 8.4).");

    /// <summary>Every row, for a page that shows the rules.</summary>
    public static IReadOnlyList<TermRule> All { get; } =
    [
        WobDecision, WooDecision, WobExtension, WooExtension, WobSpecification, WooSpecification, WooNotTreating, WobViews, WooViews,
        Incomplete, Consent, RequesterDelay, ForceMajeure, NoticeOfDefault, Announcement, WobRelease, WooRelease, InterimRelief,
        Objection, ObjectionDecision, ObjectionDecisionCommittee, ObjectionExtension, Appeal, CourtTerm,
    ];

    public static TermRule Decision(Regime regime) => regime == Regime.Wob ? WobDecision : WooDecision;

    public static TermRule Extension(Regime regime) => regime == Regime.Wob ? WobExtension : WooExtension;

    public static TermRule Specification(Regime regime) => regime == Regime.Wob ? WobSpecification : WooSpecification;

    public static TermRule Views(Regime regime) => regime == Regime.Wob ? WobViews : WooViews;

    public static TermRule Release(Regime regime) => regime == Regime.Wob ? WobRelease : WooRelease;

    private static TermRule Row(string citation, int days, string dutch, string english) =>
        new(citation, days, new Bilingual(dutch, english));
}
