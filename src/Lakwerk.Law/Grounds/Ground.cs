namespace Lakwerk.Law.Grounds;

/// <summary>
/// One refusal ground, or a provision cited beside the grounds. <see cref="Code"/> is the canonical dotted notation
/// (<c>5.1.2.e</c>): article, paragraph, letter.
/// </summary>
/// <param name="Code">Canonical dotted code.</param>
/// <param name="Regime">The act it stands in.</param>
/// <param name="Strength">Whether and how openness is weighed.</param>
/// <param name="Name">Short name in our own words.</param>
/// <param name="FiveYearRule">Woo 5.3: information more than five years older than the request needs an extra motivation.</param>
public sealed record Ground(string Code, Regime Regime, GroundStrength Strength, Bilingual Name, bool FiveYearRule)
{
    /// <summary>False for a provision: it may be cited, never be the reason why something is refused.</summary>
    public bool Refuses => Strength != GroundStrength.Provision;

    /// <summary>The article, as the act numbers it: <c>5.1</c>, <c>5.4a</c> or <c>10</c>.</summary>
    public string Article => Regime == Regime.Wob ? Code[..Code.IndexOf('.')] : string.Join('.', Code.Split('.').Take(2));

    /// <summary>The paragraph (<c>lid</c>), or null when the article has none.</summary>
    public int? Paragraph => Parts is [var number, ..] ? number[0] - '0' : null;

    /// <summary>The letter (<c>onderdeel</c>), or null.</summary>
    public char? Letter => Parts is [_, var letter] ? letter[0] : null;

    private string[] Parts => Code.Length == Article.Length ? [] : Code[(Article.Length + 1)..].Split('.');

    public override string ToString() => Code;
}
