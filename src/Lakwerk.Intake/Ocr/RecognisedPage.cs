using Lakwerk.Text;

namespace Lakwerk.Intake.Ocr;

/// <summary>Text that was recognised on a page, and how sure of it the recogniser was on average (0 to 1).</summary>
internal sealed record RecognisedPage(TextPage Page, double Confidence);
