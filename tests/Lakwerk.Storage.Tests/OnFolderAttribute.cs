using System.Reflection;
using Xunit.Sdk;

namespace Lakwerk.Storage.Tests;

/// <summary>Runs a theory on blobs in a folder.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnFolderAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["folder"]];
}
