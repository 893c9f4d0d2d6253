namespace Lakwerk.Publication.Data;

/// <summary>The root of the open data: where everything is.</summary>
/// <param name="Name">What the site is called.</param>
/// <param name="Description">The description for programs (OpenAPI).</param>
/// <param name="Addresses">By the name of each file.</param>
public sealed record DataIndex(string Name, Uri Description, IReadOnlyDictionary<string, string> Addresses);
