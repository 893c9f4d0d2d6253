namespace Lakwerk.Law.Grounds;

/// <summary>
/// A reason outside the freedom-of-information act for which a passage or document is not given: such a passage carries no
/// ground of the Wob or the Woo.
/// </summary>
/// <param name="Code">Canonical lower-case code.</param>
/// <param name="Kind">What sort of reason it is.</param>
/// <param name="Name">How it is shown.</param>
public sealed record OtherLabel(string Code, OtherLabelKind Kind, Bilingual Name)
{
    /// <summary>How it is written in a document: <c>buiten scope</c>, but the abbreviation of an act with a capital, <c>Wgmc 9.6</c>.</summary>
    public string Written => Kind == OtherLabelKind.OtherLaw ? char.ToUpperInvariant(Code[0]) + Code[1..] : Code;

    public override string ToString() => Code;
}
