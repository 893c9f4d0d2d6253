using Lakwerk.Law;
using Lakwerk.Law.Grounds;

namespace Lakwerk.Publication.Explaining;

/// <summary>The reason behind each box, by code.</summary>
public static class GroundExplanations
{
    /// <summary>Every ground that refuses and every label, in the order of the law.</summary>
    public static IReadOnlyList<GroundExplanation> All { get; } =
        [.. GroundTable.All.Where(ground => ground.Refuses).Select(Of), .. OtherLabelTable.All.Select(Of)];

    public static GroundExplanation? Find(string code) => All.FirstOrDefault(one => one.Code == code);

    public static GroundExplanation? FindBySlug(string slug) => All.FirstOrDefault(one => one.Slug == slug);

    private static GroundExplanation Of(Ground ground)
    {
        var (covered, because) = ExplanationTable.ByCode[ground.Code];
        return new GroundExplanation(ground.Code, ground.Name, GroundRenderer.Render(ground, GroundStyle.Prose), covered, because, Weighed(ground.Strength));
    }

    private static GroundExplanation Of(OtherLabel label)
    {
        var (covered, because) = ExplanationTable.ByCode[label.Code];
        return new GroundExplanation(label.Code, label.Name, null, covered, because, new Bilingual("Dit is geen weigeringsgrond uit de Wet open overheid.", "This is no ground for refusal of the Open Government Act."));
    }

    private static Bilingual Weighed(GroundStrength strength) => strength switch
    {
        GroundStrength.Absolute => new("De wet laat hier geen afweging toe: valt informatie hieronder, dan blijft zij altijd gelakt.", "The act leaves nothing to weigh: information that falls under this always stays covered."),
        GroundStrength.Temporary => new("Dit is tijdelijk: de informatie wordt openbaar zodra de reden voorbij is.", "This is temporary: the information becomes public as soon as the reason is over."),
        GroundStrength.OwnRegime => new("Hiervoor gelden eigen regels. Het bestuursorgaan moet nagaan of de mening zonder naam openbaar kan.", "This has rules of its own. The public body has to see whether the opinion can be public without a name."),
        GroundStrength.Exceptional => new("Het bestuursorgaan heeft dit belang afgewogen tegen openbaarheid. Het mag deze grond alleen gebruiken als geen andere past.", "The public body weighed this interest against openness. It may use this ground only when no other fits."),
        _ => new("Het bestuursorgaan heeft dit belang afgewogen tegen openbaarheid, en vond het belang hier zwaarder.", "The public body weighed this interest against openness, and found the interest to weigh more here."),
    };
}
