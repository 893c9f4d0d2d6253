using System.Diagnostics;
using System.Diagnostics.Metrics;
using Lakwerk.Work.Dossiers;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Lakwerk.Server.Operations;

/// <summary>
/// Traces and metrics for whoever runs this, sent by OTLP when an address is given (OTEL_EXPORTER_OTLP_ENDPOINT) and else not even
/// collected. They hold kinds, counts and durations; no text, no search, no name.
/// </summary>
internal sealed class Telemetry : IDisposable
{
    public const string Name = "Lakwerk";

    private const string AddressVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Steps = Meter.CreateCounter<long>("lakwerk.steps", description: "Steps carried out, by kind and result.");
    private static readonly Histogram<double> StepTime = Meter.CreateHistogram<double>("lakwerk.step.duration", "s", "How long steps took, by kind.");

    private readonly IDisposable?[] _parts;

    private Telemetry(params IDisposable?[] parts) => _parts = parts;

    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Begins to collect and send, if an address is given.</summary>
    public static Telemetry Start(Office office, string role)
    {
        if (Environment.GetEnvironmentVariable(AddressVariable) is not { Length: > 0 }) return new Telemetry();
        var waiting = new Meter(Name + ".Office");
        waiting.CreateObservableGauge("lakwerk.steps.open", office.Work.CountOpen, description: "Steps that wait or are under way.");
        return new Telemetry(Traces(role).AddOtlpExporter().Build(), Metrics(role).AddOtlpExporter().Build(), waiting);
    }

    /// <summary>The same for the public site, which has no office.</summary>
    public static Telemetry Start(string role) => Environment.GetEnvironmentVariable(AddressVariable) is { Length: > 0 }
        ? new Telemetry(Traces(role).AddOtlpExporter().Build(), Metrics(role).AddOtlpExporter().Build())
        : new Telemetry();

    public static void Stepped(string kind, string result, TimeSpan took)
    {
        Steps.Add(1, new("kind", kind), new("result", result));
        StepTime.Record(took.TotalSeconds, new KeyValuePair<string, object?>("kind", kind));
    }

    internal static TracerProviderBuilder Traces(string role) => Sdk.CreateTracerProviderBuilder()
        .ConfigureResource(resource => resource.AddService("lakwerk-" + role))
        .AddSource(Name, "Microsoft.AspNetCore")
        .AddProcessor(new SilentProcessor());

    internal static MeterProviderBuilder Metrics(string role) => Sdk.CreateMeterProviderBuilder()
        .ConfigureResource(resource => resource.AddService("lakwerk-" + role))
        .AddMeter(Name, Name + ".Office", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql");

    public void Dispose()
    {
        foreach (var part in _parts) part?.Dispose();
    }
}
