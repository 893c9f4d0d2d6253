using System.Text.Json.Serialization;

namespace Lakwerk.Dossiers;

/// <summary>An identity that is a text of its own type, so that a document's can never be taken for a mark's.</summary>
public interface ITextId<TSelf>
    where TSelf : struct, ITextId<TSelf>
{
    string Value { get; }

    static abstract TSelf Of(string value);
}

/// <summary>A dossier: everything about one request.</summary>
[JsonConverter(typeof(TextIdConverter<DossierId>))]
public readonly record struct DossierId(string Value) : ITextId<DossierId>
{
    public static DossierId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A document in a dossier.</summary>
[JsonConverter(typeof(TextIdConverter<DocumentId>))]
public readonly record struct DocumentId(string Value) : ITextId<DocumentId>
{
    public static DocumentId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A mark, unique within its document.</summary>
[JsonConverter(typeof(TextIdConverter<MarkId>))]
public readonly record struct MarkId(string Value) : ITextId<MarkId>
{
    public static MarkId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>An inventory list.</summary>
[JsonConverter(typeof(TextIdConverter<ListId>))]
public readonly record struct ListId(string Value) : ITextId<ListId>
{
    public static ListId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A rule that gives a ground to many documents at once.</summary>
[JsonConverter(typeof(TextIdConverter<RuleId>))]
public readonly record struct RuleId(string Value) : ITextId<RuleId>
{
    public static RuleId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A third party whose interests the documents touch.</summary>
[JsonConverter(typeof(TextIdConverter<PartyId>))]
public readonly record struct PartyId(string Value) : ITextId<PartyId>
{
    public static PartyId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A decision in the dossier's chain.</summary>
[JsonConverter(typeof(TextIdConverter<DecisionId>))]
public readonly record struct DecisionId(string Value) : ITextId<DecisionId>
{
    public static DecisionId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A remark, unique within its document.</summary>
[JsonConverter(typeof(TextIdConverter<RemarkId>))]
public readonly record struct RemarkId(string Value) : ITextId<RemarkId>
{
    public static RemarkId Of(string value) => new(value);

    public override string ToString() => Value;
}
