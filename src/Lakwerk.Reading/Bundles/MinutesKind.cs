namespace Lakwerk.Reading.Bundles;

/// <summary>What a document in a bundle of minutes is.</summary>
public enum MinutesKind
{
    Meeting,
    WrittenRound,
    Memo,
}
