using Lakwerk.Law;

namespace Lakwerk.Letters.Facts;

/// <summary>
/// The articles that the texts name by what they are for (<c>{artikel verdaging}</c>): where that stands in each act, and what
/// it says, in our own words.
/// </summary>
internal static class ArticleTable
{
    public static IReadOnlyList<ArticleRow> All { get; } =
    [
        new("artikel verzoek", new(Act.Woo, "4.1", 1), new(Act.Wob, "3", 1), "Iedereen kan een bestuursorgaan om informatie verzoeken"),
        new("artikel recht", new(Act.Woo, "1.1", null), new(Act.Wob, "2", 1), "Het recht op informatie en het algemeen belang van openbaarheid"),
        new("artikel belang verzoeker", new(Act.Woo, "4.1", 3), new(Act.Wob, "3", 3), "De verzoeker hoeft geen belang te stellen"),
        new("artikel precisering", new(Act.Woo, "4.1", 5), new(Act.Wob, "3", 4), "Een te algemeen verzoek wordt gepreciseerd"),
        new("artikel doorzending", new(Act.Woo, "4.2", 1), new(Act.Wob, "4", null), "Een verzoek om informatie die elders berust, wordt doorgezonden"),
        new("artikel prioritering", new(Act.Woo, "4.2a", null), null, "Overleg over de volgorde van behandeling bij een omvangrijk verzoek"),
        new("artikel beslistermijn", new(Act.Woo, "4.4", 1), new(Act.Wob, "6", 1), "De beslistermijn van vier weken"),
        new("artikel verdaging", new(Act.Woo, "4.4", 2), new(Act.Wob, "6", 2), "Verlenging van de beslistermijn"),
        new("artikel opschorting zienswijze", new(Act.Woo, "4.4", 3), new(Act.Wob, "6", 3), "De termijn staat stil terwijl een derde om een zienswijze is gevraagd"),
        new("artikel nieuwe einddatum", new(Act.Woo, "4.4", 4), new(Act.Wob, "6", 4), "De verzoeker hoort wanneer de opschorting is geëindigd en wanneer het besluit komt"),
        new("artikel verstrekking", new(Act.Woo, "4.4", 5), new(Act.Wob, "6", 5), "Verstrekking twee weken na het besluit als iemand naar verwachting bezwaar heeft"),
        new("artikel afschrift", new(Act.Woo, "4.4", 6), null, "Een derde-belanghebbende krijgt het besluit tegelijk met de verzoeker"),
        new("artikel vorm", new(Act.Woo, "4.5", null), new(Act.Wob, "7", null), "De vorm waarin informatie wordt verstrekt"),
        new("artikel motivering", new(Act.Woo, "5.1", 3), null, "Een relatieve grond wordt uitdrukkelijk gemotiveerd"),
        new("artikel vijf jaar", new(Act.Woo, "5.3", null), null, "Informatie ouder dan vijf jaar vraagt een extra motivering"),
        new("artikel niet herleidbaar", new(Act.Woo, "5.2", 2), new(Act.Wob, "11", 2), "Opvattingen in een vorm die niet tot personen te herleiden is"),
        Awb("artikel ontvangst", "4:3a", null, "Het bestuursorgaan bevestigt de ontvangst"),
        Awb("artikel zienswijze", "4:8", null, "Een belanghebbende die naar verwachting bedenkingen heeft, wordt eerst gehoord"),
        Awb("artikel opschorting", "4:15", null, "Wanneer een beslistermijn stilstaat"),
        Awb("artikel aanvulling", "4:5", null, "Een onvolledige aanvraag kan worden aangevuld"),
        Awb("artikel ingebrekestelling", "6:12", null, "Beroep tegen het uitblijven van een besluit, na een ingebrekestelling"),
        Awb("artikel bezwaar", "7:1", null, "Voor beroep wordt eerst bezwaar gemaakt"),
        Awb("artikel bezwaartermijn", "6:7", null, "Zes weken voor bezwaar en beroep"),
        Awb("artikel bezwaarschrift", "6:5", null, "Wat in een bezwaarschrift staat"),
        Awb("artikel heroverweging", "7:11", null, "Na bezwaar wordt het besluit volledig heroverwogen"),
        Awb("artikel nader besluit", "6:19", null, "Bezwaar of beroep gaat ook over een later besluit"),
        Awb("artikel voorlopige voorziening", "8:81", null, "De voorzieningenrechter kan een voorlopige voorziening treffen"),
    ];

    private static ArticleRow Awb(string slot, string article, int? paragraph, string gist)
    {
        var reference = new ArticleReference(Act.Awb, article, paragraph);
        return new ArticleRow(slot, reference, reference, gist);
    }

    /// <summary>The place in the act of the decision; null where that act has none.</summary>
    public static ArticleReference? Find(string slot, Regime regime)
    {
        foreach (var row in All)
            if (row.Slot == slot)
                return row.In(regime);
        return null;
    }
}
