namespace Lakwerk.Law.Tests;

/// <summary>A test on material that lies outside the repository; reported as skipped where that is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string file)
    {
        if (Shared.Find(file) is null)
            Skip = $"{file} is not there; set LAKWERK_SHARED to run this test.";
    }
}
