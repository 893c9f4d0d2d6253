namespace Lakwerk.Law.Terms;

/// <summary>One thing that made a term longer.</summary>
internal sealed record TermStep(string Citation, Bilingual Text);
