namespace Lakwerk.Intake.Rendering;

/// <summary>How a run of text is set.</summary>
internal enum TextStyle
{
    Regular,
    Bold,
    Mono,
}
