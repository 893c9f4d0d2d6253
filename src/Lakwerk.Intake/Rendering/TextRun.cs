namespace Lakwerk.Intake.Rendering;

/// <summary>Characters in one style. A line feed is a forced break.</summary>
internal readonly record struct TextRun(string Text, TextStyle Style = TextStyle.Regular);
