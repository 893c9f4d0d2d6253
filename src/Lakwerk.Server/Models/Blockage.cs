using Lakwerk.Law;

namespace Lakwerk.Server.Models;

/// <summary>Something that stands in the way of a decision, and the page of the dossier where it is dealt with.</summary>
public sealed record Blockage(string Path, Bilingual Text);
