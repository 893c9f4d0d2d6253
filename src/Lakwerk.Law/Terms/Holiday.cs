namespace Lakwerk.Law.Terms;

/// <summary>A day that ends no term.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">How it is called.</param>
/// <param name="Rule">The provision that makes it a holiday or equal to one.</param>
/// <param name="Verified">False when it follows the usual pattern of royal decrees but the decree itself was not seen.</param>
public sealed record Holiday(DateOnly Date, Bilingual Name, string Rule, bool Verified);
