using System.Reflection;
using Xunit.Sdk;

namespace Lakwerk.Storage.Tests;

/// <summary>Runs a theory on PostgreSQL; skipped where no server is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute : DataAttribute
{
    public OnPostgresAttribute() => Skip = PostgresCluster.WhyMissing;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["postgres"]];
}
