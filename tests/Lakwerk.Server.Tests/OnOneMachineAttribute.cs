using System.Reflection;
using Xunit.Sdk;

namespace Lakwerk.Server.Tests;

/// <summary>Runs a theory on the office in a folder.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnOneMachineAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Size.One]];
}
