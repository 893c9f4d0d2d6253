namespace Lakwerk.Server.Api;

/// <summary>A request that came in.</summary>
/// <param name="Title">Its subject.</param>
/// <param name="Requester">Who asks.</param>
/// <param name="Body">The public body that decides.</param>
/// <param name="Requested">Date of the request.</param>
/// <param name="Received">Date of receipt.</param>
/// <param name="Reference">The body's own; empty for the dossier's number.</param>
/// <param name="Items">The things asked for.</param>
public sealed record NewDossier(string Title, string Requester, string Body, DateOnly Requested, DateOnly Received, string? Reference = null, IReadOnlyList<string>? Items = null);
