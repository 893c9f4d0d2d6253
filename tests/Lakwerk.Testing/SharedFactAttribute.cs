namespace Lakwerk.Testing;

/// <summary>A fact about the shared material; skipped where that, the named part of it, or a tool is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    /// <param name="part">A file or folder of the shared material, e.g. <c>corpus/x-ray</c>; empty for the whole.</param>
    /// <param name="tools">Programs that the test runs as witnesses.</param>
    public SharedFactAttribute(string part = "", params string[] tools) =>
        Skip = SharedMaterial.WhyMissing(part.Split('/')) ?? Tool.WhyMissing(tools);
}
