namespace Lakwerk.Intake.Office;

/// <summary>What an office file may hold that a reader does not see, in the order in which it is told.</summary>
internal enum HiddenKind
{
    Change,
    Comment,
    Run,
    Sheet,
    Row,
    Column,
    PivotCache,
    Slide,
    SpeakerNotes,
}
