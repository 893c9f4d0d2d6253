namespace Lakwerk.Testing;

/// <summary>A fact that needs PostgreSQL and an S3 server; skipped where one is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresCluster.WhyMissing ?? S3Server.WhyMissing;
}
