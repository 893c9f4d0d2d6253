namespace Lakwerk.Publication.Gpp;

/// <summary>Where a GPP-publicatiebank is, and who calls.</summary>
/// <param name="Root">Its address, with a slash at the end.</param>
/// <param name="Token">The secret that it gave us.</param>
/// <param name="UserId">Who does this: goes into its audit trail.</param>
/// <param name="UserName">The name of the same person.</param>
public sealed record PublicationBankSettings(Uri Root, string Token, string UserId, string UserName);
