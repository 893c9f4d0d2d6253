using Lakwerk.Text;

namespace Lakwerk.Intake.Ocr;

/// <summary>Text that was recognised on a page, and how sure of it the recogniser was on average (0 to 1).</summary>
internal sealed record RecognisedPage(TextPage Page, double Confidence)
{
    /// <summary>How much was read, and how surely: words by their confidence.</summary>
    public double Worth => Confidence * Page.Words.Count;
}
