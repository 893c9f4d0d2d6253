namespace Lakwerk.Reading;

/// <summary>What a file is, as far as this room can tell.</summary>
public enum ReadingKind
{
    Unknown,
    Decision,
    LetterToParliament,
    MinutesBundle,
    Inventory,
}
