namespace Lakwerk.Testing;

/// <summary>A fact that needs an independent witness (qpdf, pdftotext, python3 …); skipped where one is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresToolFactAttribute : FactAttribute
{
    public RequiresToolFactAttribute(params string[] tools) => Skip = Tool.WhyMissing(tools);
}
