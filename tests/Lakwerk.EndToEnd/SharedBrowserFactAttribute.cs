namespace Lakwerk.EndToEnd;

/// <summary>A fact seen in a real browser on an office that several machines share; skipped where something for that is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedBrowserFactAttribute : FactAttribute
{
    public SharedBrowserFactAttribute() => Skip = WhyMissing;

    public static string? WhyMissing => BrowserFactAttribute.WhyMissing ?? PostgresCluster.WhyMissing ?? S3Server.WhyMissing;
}
