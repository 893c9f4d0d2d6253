namespace Lakwerk.Testing;

/// <summary>A theory that needs an independent witness (qpdf, pdftotext, python3 …); skipped where one is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresToolTheoryAttribute : TheoryAttribute
{
    public RequiresToolTheoryAttribute(params string[] tools) => Skip = Tool.WhyMissing(tools);
}
