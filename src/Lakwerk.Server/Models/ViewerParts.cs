namespace Lakwerk.Server.Models;

/// <summary>What the page of a document and its script both show.</summary>
/// <param name="MayWork">Whether who looks may mark and judge.</param>
/// <param name="People">Who has a role in the dossier.</param>
/// <param name="Related">Documents that belong with this one.</param>
/// <param name="Grounds">What can be chosen, favourites first.</param>
public sealed record ViewerParts(bool MayWork, IReadOnlyList<Colleague> People, IReadOnlyList<RelatedDocument> Related, IReadOnlyList<GroundChoice> Grounds);
