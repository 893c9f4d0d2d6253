using Lakwerk.Publication.Model;

namespace Lakwerk.Publication.Data;

/// <summary>A document in the open data.</summary>
public sealed record DocumentEntry(
    string Dossier,
    string Key,
    string Number,
    string Title,
    DateOnly? Date,
    string? Kind,
    PublishedJudgement Judgement,
    IReadOnlyList<string> Grounds,
    int Passages,
    int? Pages,
    bool Suspended,
    string? Sha256,
    Uri Page,
    Uri? File);
