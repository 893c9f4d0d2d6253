namespace Lakwerk.Intake.Understanding;

/// <summary>What is known of a document before anybody has read it. Each is a proposal for a person.</summary>
public sealed record DocumentFacts
{
    public Fact<DateOnly>? Date { get; init; }

    public Fact<string>? Title { get; init; }

    /// <summary>e-mail, brief, verslag, nota, rekenblad …</summary>
    public string Type { get; init; } = "";

    public string Sender { get; init; } = "";

    public IReadOnlyList<string> Recipients { get; init; } = [];
}
