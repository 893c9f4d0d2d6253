using System.Reflection;
using Xunit.Sdk;

namespace Lakwerk.Server.Tests;

/// <summary>Runs a theory on PostgreSQL and S3 with a worker of its own; skipped where those are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSeveralMachinesAttribute : DataAttribute
{
    public OnSeveralMachinesAttribute() => Skip = PostgresCluster.WhyMissing ?? S3Server.WhyMissing;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Size.Several]];
}
