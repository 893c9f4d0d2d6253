using System.Reflection;
using Xunit.Sdk;

namespace Lakwerk.Storage.Tests;

/// <summary>Runs a theory on blobs in a bucket; skipped where no S3 server is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnS3Attribute : DataAttribute
{
    public OnS3Attribute() => Skip = S3Server.WhyMissing;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["s3"]];
}
