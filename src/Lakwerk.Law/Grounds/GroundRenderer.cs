namespace Lakwerk.Law.Grounds;

/// <summary>Writes a ground in the style of a body. Every form is read back by <see cref="GroundParser"/> to the same ground.</summary>
public static class GroundRenderer
{
    private static readonly string[] Ordinals =
        ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende"];

    public static string Render(Ground ground, GroundStyle style) => style switch
    {
        GroundStyle.Dotted => ground.Code,
        GroundStyle.Compact => Compact(ground),
        GroundStyle.Comma => ground.Article + (ground.Paragraph is { } p ? $", {p}{ground.Letter}" : ""),
        GroundStyle.Paragraph => Paragraph(ground),
        GroundStyle.Prose => Prose(ground),
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, "Unknown style."),
    };

    public static string Ordinal(int paragraph) => Ordinals[paragraph - 1];

    private static string Compact(Ground ground) => ground.Code switch
    {
        "5.2.1" => "5.2",
        _ => ground.Letter is { } letter ? $"{ground.Code[..^2]}{letter}" : ground.Code,
    };

    private static string Paragraph(Ground ground) =>
        ground.Article + (ground.Paragraph is { } p ? $" lid {p}" : "") + (ground.Letter is { } l ? $" sub {l}" : "");

    private static string Prose(Ground ground) =>
        $"artikel {ground.Article}"
        + (ground.Paragraph is { } p ? $", {Ordinal(p)} lid" : "")
        + (ground.Letter is { } l ? $", aanhef en onder {l}" : "")
        + $"{(ground.Paragraph is null ? "" : ",")} van de {ground.Regime}";
}
