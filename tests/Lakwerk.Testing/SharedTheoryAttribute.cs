namespace Lakwerk.Testing;

/// <summary>A theory over the shared material; skipped where that, the named part of it, or a tool is missing.</summary>
/// <remarks>The rows may come from the material itself: a skipped theory never asks for its rows.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    /// <param name="part">A file or folder of the shared material, e.g. <c>corpus/x-ray</c>; empty for the whole.</param>
    /// <param name="tools">Programs that the test runs as witnesses.</param>
    public SharedTheoryAttribute(string part = "", params string[] tools) =>
        Skip = SharedMaterial.WhyMissing(part.Split('/')) ?? Tool.WhyMissing(tools);
}
