using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Publication.Model;

namespace Lakwerk.Publication.Data;

/// <summary>A decision in the open data.</summary>
public sealed record DecisionEntry(
    string Dossier,
    int Version,
    string Title,
    string Body,
    string Reference,
    DecisionKind Kind,
    Regime Law,
    Outcome Outcome,
    DateOnly Requested,
    DateOnly Received,
    DateOnly DecidedOn,
    DateOnly? AnnouncedOn,
    DateOnly PublicFrom,
    int Documents,
    int Released,
    IReadOnlyList<string> Grounds,
    Uri Page,
    Uri Release);
