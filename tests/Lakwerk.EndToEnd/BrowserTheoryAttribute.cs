namespace Lakwerk.EndToEnd;

/// <summary>A theory seen in a real browser; skipped where Chromium or the scripts made from web/ are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserFactAttribute.WhyMissing;
}
