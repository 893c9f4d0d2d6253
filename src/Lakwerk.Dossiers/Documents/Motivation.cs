namespace Lakwerk.Dossiers;

/// <summary>
/// Why a ground applies. Each part answers a question that a court asks; the letter puts them together with the documents
/// concerned, which are derived.
/// </summary>
/// <param name="Content">What the passages contain, without giving them away.</param>
/// <param name="Harm">What disclosure would harm.</param>
/// <param name="Weighing">Why that weighs more than openness; not for absolute grounds.</param>
public sealed record Motivation(string Content, string Harm, string? Weighing)
{
    /// <summary>Personal policy opinions: why the document was made for internal deliberation.</summary>
    public string? InternalDeliberation { get; init; }

    /// <summary>Personal policy opinions: why not in a form that leads to nobody.</summary>
    public string? NotAnonymised { get; init; }

    /// <summary>Woo 5.3: why it still applies after five years.</summary>
    public string? FiveYears { get; init; }

    /// <summary>Temporary grounds: until when disclosure is put off.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The same in plain Dutch, for letters of level B1.</summary>
    public PlainMotivation? Plain { get; init; }
}
