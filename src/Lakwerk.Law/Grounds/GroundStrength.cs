namespace Lakwerk.Law.Grounds;

/// <summary>How a ground weighs: whether the public interest in openness is still put in the balance.</summary>
public enum GroundStrength
{
    /// <summary>No weighing: when the ground applies, the information is refused.</summary>
    Absolute,

    /// <summary>The interest is weighed against openness, and the outcome is stated for each document.</summary>
    Relative,

    /// <summary>Relative, and only when none of the other grounds is relied on for the same passage (Woo 5.1.5).</summary>
    Exceptional,

    /// <summary>Disclosure is put off, not refused.</summary>
    Temporary,

    /// <summary>Personal policy opinions: two tests of its own instead of a weighing.</summary>
    OwnRegime,

    /// <summary>A provision that decisions cite beside the grounds; it refuses nothing by itself.</summary>
    Provision,
}
