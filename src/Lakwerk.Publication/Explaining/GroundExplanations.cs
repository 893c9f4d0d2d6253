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
        return new GroundExplanation(ground.Code, ground.Name.Dutch, GroundRenderer.Render(ground, GroundStyle.Prose), covered, because, Weighed(ground.Strength));
    }

    private static GroundExplanation Of(OtherLabel label)
    {
        var (covered, because) = ExplanationTable.ByCode[label.Code];
        return new GroundExplanation(label.Code, label.Name.Dutch, null, covered, because, "Dit is geen weigeringsgrond uit de Wet open overheid.");
    }

    private static string Weighed(GroundStrength strength) => strength switch
    {
        GroundStrength.Absolute => "De wet laat hier geen afweging toe: valt informatie hieronder, dan blijft zij altijd gelakt.",
        GroundStrength.Temporary => "Dit is tijdelijk: de informatie wordt openbaar zodra de reden voorbij is.",
        GroundStrength.OwnRegime => "Hiervoor gelden eigen regels. Het bestuursorgaan moet nagaan of de mening zonder naam openbaar kan.",
        GroundStrength.Exceptional => "Het bestuursorgaan heeft dit belang afgewogen tegen openbaarheid. Het mag deze grond alleen gebruiken als geen andere past.",
        _ => "Het bestuursorgaan heeft dit belang afgewogen tegen openbaarheid, en vond het belang hier zwaarder.",
    };
}
