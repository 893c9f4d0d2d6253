using Lakwerk.Server.Jobs;
using Lakwerk.Server.Live;
using Lakwerk.Server.Operations;
using Lakwerk.Work.Dossiers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Lakwerk.Server;

/// <summary>A process that carries out steps and serves no pages. Any number of them work on an office that is shared.</summary>
public static class WorkerNode
{
    /// <exception cref="Work.InputException">The office is in a folder, where the server carries out the steps itself.</exception>
    public static IHost Create(OfficePlace place, int atOnce, bool quiet = false)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(atOnce);
        if (!place.IsShared) throw new Work.InputException("an office in a folder is worked on by its own server; workers need one on PostgreSQL: --store postgres://…");
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        Logging.Set(builder.Logging, quiet);
        builder.Services.AddSingleton(_ => Office.At(place));
        builder.Services.AddSingleton<Broadcaster>();
        builder.Services.AddSingleton(provider => Telemetry.Start(provider.GetRequiredService<Office>(), "worker"));
        builder.Services.AddJobs<NodeRunner>(place, new JobSettings(true, atOnce));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMinutes(1));
        var app = builder.Build();
        // An office that cannot be opened is told before anything starts.
        _ = app.Services.GetRequiredService<Office>();
        _ = app.Services.GetRequiredService<Telemetry>();
        return app;
    }
}
