using Lakwerk.Dossiers;

namespace Lakwerk.Server.Models;

/// <summary>A judgement for many documents as it was typed.</summary>
public sealed record BulkForm(IReadOnlySet<string> Documents, Assessment Assessment, string Codes, string Reason);
