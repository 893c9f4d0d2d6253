namespace Lakwerk.Law.Terms;

/// <summary>One term of the law: where it stands, how long it is, what it is for.</summary>
/// <param name="Citation">Act, article and paragraph: <c>Woo 4.4.1</c>.</param>
/// <param name="Days">Length in days; zero for a rule without a length of its own.</param>
/// <param name="Meaning">What it says, in our own words.</param>
public sealed record TermRule(string Citation, int Days, Bilingual Meaning);
