using System.Text.Json.Serialization;
using Lakwerk.Law.Terms;

namespace Lakwerk.Dossiers.Folding;

/// <summary>Everything but the documents and the rows of decisions, which are many and go in binary behind it.</summary>
internal sealed record SnapshotHead
{
    public required DossierId Id { get; init; }

    public required string OpenedBy { get; init; }

    public required string Title { get; init; }

    public required string Requester { get; init; }

    public required string Body { get; init; }

    public required DateOnly Requested { get; init; }

    public required DateOnly Received { get; init; }

    public required string Reference { get; init; }

    public required int Version { get; init; }

    public required bool IsLimited { get; init; }

    public required RequestItem[] Items { get; init; }

    public required NotedReference[] References { get; init; }

    public required Transfer[] Transfers { get; init; }

    public required ClockEvent[] Steps { get; init; }

    public required Ruling[] Rulings { get; init; }

    public required InventoryList[] Lists { get; init; }

    public required GroundRule[] Rules { get; init; }

    public required Dictionary<string, Motivation> Motivations { get; init; }

    public required Dictionary<string, string> AcceptedFindings { get; init; }

    public required GivenRole[] Roles { get; init; }

    public required ThirdParty[] Parties { get; init; }

    public required ChainedDecision[] Decisions { get; init; }

    public required Objection[] Objections { get; init; }

    public string? Search { get; init; }

    public static SnapshotHead Of(Dossier d) => new()
    {
        Id = d.Id,
        OpenedBy = d.OpenedBy,
        Title = d.Title,
        Requester = d.Requester,
        Body = d.Body,
        Requested = d.Requested,
        Received = d.Received,
        Reference = d.Reference,
        Version = d.Version,
        IsLimited = d.IsLimited,
        Items = [.. d.Items.Values],
        References = [.. d.References],
        Transfers = [.. d.Transfers],
        Steps = [.. d.Steps],
        Rulings = [.. d.Rulings],
        Lists = [.. d.Lists.Values],
        Rules = [.. d.Rules.Values],
        Motivations = new(d.Motivations),
        AcceptedFindings = new(d.AcceptedFindings),
        Roles = [.. d.Roles.Select(r => new GivenRole(r.Person, r.Role))],
        Parties = [.. d.Parties.Values],
        Decisions = [.. d.Decisions.Select(x => x with { Rows = [] })],
        Objections = [.. d.Objections],
        Search = d.Search,
    };

    public DossierFold Restore(PackedReader many)
    {
        var fold = new DossierFold(Id, Title, Requester, Body, Reference, Requested, Received, Version) { OpenedBy = OpenedBy };
        Fill(fold);
        var documents = many.Count();
        fold.Documents.EnsureCapacity(documents);
        for (var i = 0; i < documents; i++)
        {
            var document = PackedDocument.Read(many);
            fold.Documents[document.Id] = document;
        }
        foreach (var aside in many.Many(PackedDocument.ReadAside))
            fold.Aside[aside.Document.Id] = aside;
        foreach (var decision in Decisions)
            fold.Decisions.Add(decision with { Rows = many.Many(PackedRow.Read) });
        return fold;
    }

    private void Fill(DossierFold fold)
    {
        fold.IsLimited = IsLimited;
        fold.References.AddRange(References);
        fold.Transfers.AddRange(Transfers);
        fold.Steps.AddRange(Steps);
        fold.Rulings.AddRange(Rulings);
        fold.Objections.AddRange(Objections);
        fold.Search = Search;
        Copy(fold.Items, Items, i => i.Number);
        Copy(fold.Lists, Lists, l => l.Id);
        Copy(fold.Rules, Rules, r => r.Id);
        Copy(fold.Parties, Parties, p => p.Id);
        foreach (var (code, motivation) in Motivations)
            fold.Motivations[code] = motivation;
        foreach (var (finding, reason) in AcceptedFindings)
            fold.AcceptedFindings[finding] = reason;
        foreach (var given in Roles)
            fold.Roles.Add((given.Person, given.Role));
    }

    private static void Copy<TKey, TValue>(Dictionary<TKey, TValue> into, IEnumerable<TValue> values, Func<TValue, TKey> key)
        where TKey : notnull
    {
        foreach (var value in values)
            into[key(value)] = value;
    }
}

/// <summary>A role as the snapshot writes it.</summary>
internal sealed record GivenRole(string Person, Role Role);

/// <summary>Serialisation written at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SnapshotHead))]
internal sealed partial class SnapshotContext : JsonSerializerContext;
