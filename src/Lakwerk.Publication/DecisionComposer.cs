using System.Collections.Immutable;
using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Law.Grounds;
using Lakwerk.Law.Terms;
using Lakwerk.Publication.Model;

namespace Lakwerk.Publication;

/// <summary>Makes what the public sees out of a dossier: the decision as it was taken, and what went out of it since.</summary>
/// <param name="taken">The dossier as it stood when the decision was taken.</param>
/// <param name="now">The dossier today: suspensions may have been lifted, files let out.</param>
/// <param name="id">The decision.</param>
public sealed class DecisionComposer(Dossier taken, Dossier now, DecisionId id)
{
    private readonly ChainedDecision _decision = taken.Decisions.FirstOrDefault(d => d.Id == id && d.TakenOn is not null) ?? throw new ArgumentException($"Decision {id} has not been taken.", nameof(id));
    private readonly IReadOnlyDictionary<DocumentId, string> _keys = DocumentKeys.Of(now);

    /// <summary>The decisions that were taken, up to and with this one.</summary>
    private IReadOnlyList<ChainedDecision> Chain { get; } = [.. taken.Decisions.Where(d => d.TakenOn is not null).TakeWhile(d => d.Id != id), taken.Decisions.First(d => d.Id == id)];

    public int Version => Chain.Count;

    /// <summary>The first day on which the law lets what a decision lets out be public; the day of the decision when the terms cannot be computed.</summary>
    public static DateOnly LawfulFrom(Dossier dossier, ChainedDecision decision)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(decision);
        return (dossier.Clock(decision.TakenOn) as ClockReport)?.Release?.Date ?? decision.AnnouncedOn ?? decision.TakenOn!.Value;
    }

    public string KeyOf(DocumentId document) => _keys[document];

    /// <param name="files">Decision and inventory.</param>
    /// <param name="documents">What went out of each document.</param>
    public PublishedDecision Compose(IReadOnlyList<PublishedFile> files, IReadOnlyDictionary<DocumentId, DocumentFiles> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var decided = _decision.TakenOn!.Value;
        return new PublishedDecision(taken.Id.Value, Version, taken.Title, taken.Body)
        {
            Reference = taken.Reference,
            Decision = _decision.Id.Value,
            Kind = _decision.Kind,
            Law = Regimes.At(decided),
            Outcome = Outcomes.Of(_decision.Rows),
            Requested = taken.Requested,
            Received = taken.Received,
            DecidedOn = decided,
            AnnouncedOn = _decision.AnnouncedOn,
            PublicFrom = LawfulFrom(taken, _decision),
            Follows = _decision.Previous?.Value,
            Cause = _decision.Cause,
            Counts = _decision.Rows.Where(row => !IsDuplicate(row)).GroupBy(row => row.Judgement).OrderBy(group => group.Key).ToDictionary(group => group.Key, group => group.Count()),
            Duplicates = _decision.Rows.Count(IsDuplicate),
            Grounds = Grounds(),
            Files = files,
            Documents = [.. _decision.Rows.Select(row => Document(row, documents.GetValueOrDefault(row.Document)))],
            Relations = [.. OfDecision(), .. _decision.Rows.SelectMany(row => OfDocument(taken.Documents[row.Document]))],
            Changes = Chain.Count > 1 ? ChangeWording.Of(Chain[^2], _decision, _keys) : [],
        };
    }

    private PublishedDocument Document(DecidedRow row, DocumentFiles? files)
    {
        var document = taken.Documents[row.Document];
        var details = document.Details;
        return new PublishedDocument(_keys[row.Document], row.Number, details.Title, PublishedJudgements.Of(row), [.. row.Codes.Where(code => code != PublishedJudgements.Duplicate)])
        {
            Id = details.ExternalId ?? document.Id.Value,
            List = taken.Lists.TryGetValue(document.List, out var list) ? list.Name : "",
            Date = details.Date,
            Kind = details.Kind,
            Passages = Shown(row).Length,
            Suspended = now.Find(row.Document)?.Suspended is not null,
            DuplicateOf = KeyOf(document.DuplicateOf),
            PartOf = KeyOf(document.Parent),
            Links = document.Judged?.Link is { } link && !details.Links.Contains(link) ? [.. details.Links, link] : [.. details.Links],
            Files = files,
        };
    }

    private static bool IsDuplicate(DecidedRow row) => PublishedJudgements.Of(row) == PublishedJudgement.Duplicate;

    private IEnumerable<PublishedRelation> OfDecision()
    {
        if (_decision.Previous is not { } previous) yield break;
        var version = Chain.TakeWhile(d => d.Id != previous).Count() + 1;
        yield return new PublishedRelation(KindOf(_decision.Kind), _decision.Id.Value, previous.Value) { Version = version < Version ? version : null, Cause = _decision.Cause };
    }

    private IEnumerable<PublishedRelation> OfDocument(Document document)
    {
        if (KeyOf(document.DuplicateOf) is { } master) yield return new PublishedRelation(RelationKind.DuplicateOf, _keys[document.Id], master);
        if (KeyOf(document.Parent) is { } parent) yield return new PublishedRelation(RelationKind.PartOf, _keys[document.Id], parent);
    }

    private static RelationKind KindOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Partial => RelationKind.FurtherPartOf,
        DecisionKind.OnObjection => RelationKind.OnObjectionAgainst,
        DecisionKind.Supplementary => RelationKind.Supplements,
        _ => RelationKind.Follows,
    };

    private string? KeyOf(DocumentId? document) => document is { } other ? _keys.GetValueOrDefault(other) : null;

    /// <summary>Passages are those that somebody can see: in a document that was refused as a whole there are none to count.</summary>
    private IReadOnlyList<GroundUse> Grounds() =>
    [
        .. from code in Codes.Sorted(_decision.Rows.SelectMany(row => row.Codes.Concat(Shown(row).SelectMany(mark => mark.Codes))))
           where code != PublishedJudgements.Duplicate
           select new GroundUse(code, NameOf(code), _decision.Rows.Count(row => row.Codes.Contains(code)), _decision.Rows.Sum(row => Shown(row).Count(mark => mark.Codes.Contains(code))))
           {
               Refused = _decision.Rows.Count(row => row.Judgement == Judgement.NotPublic && row.Codes.Contains(code)),
           },
    ];

    private static ImmutableArray<DecidedMark> Shown(DecidedRow row) => row.Judgement is Judgement.Public or Judgement.PartlyPublic ? row.Marks : [];

    private static string NameOf(string code) => GroundTable.TryGet(code, out var ground) ? ground.Name.Dutch : OtherLabelTable.Find(code)?.Name.Dutch ?? code;
}
