namespace Lakwerk.Server.Api;

/// <summary>A mark that a finding is about, and the page on which it begins.</summary>
public sealed record FindingPlaceBody(string Document, string Mark, int Page);
