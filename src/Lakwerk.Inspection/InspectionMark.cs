using Lakwerk.Text;

namespace Lakwerk.Inspection;

/// <summary>A mark as the witness needs it.</summary>
/// <param name="Page">Page number from 1.</param>
/// <param name="Boxes">The covered places in user space; empty for a whole page.</param>
/// <param name="Whole">True when the whole page is covered.</param>
/// <param name="Label">What the redactor prints in the box, the only text that may stand there; may be empty.</param>
public sealed record InspectionMark(int Page, IReadOnlyList<Box> Boxes, bool Whole = false, string Label = "");
