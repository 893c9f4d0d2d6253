using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Lakwerk.Server.Jobs;

/// <summary>
/// The scheduler: in memory for an office in a folder, clustered on PostgreSQL for one that several machines share.
/// </summary>
internal static class JobServices
{
    /// <summary>A node that was not heard of for twice this is dead, and its work is taken up.</summary>
    private static readonly TimeSpan Checkin = TimeSpan.FromSeconds(3);

    /// <summary>Work in a queue is not late; without this the scheduler sets the clock of everything that waits again, every minute.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromDays(7);

    public static void AddJobs<TRunner>(this IServiceCollection services, OfficePlace place, JobSettings settings) where TRunner : class, IStepRunner
    {
        services.AddSingleton(settings);
        services.AddSingleton<IStepRunner, TRunner>();
        services.AddSingleton<StepNews>();
        services.AddSingleton<Dispatcher>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => (scheduler.InstanceName, scheduler.IdleWaitTime) = ("lakwerk", TimeSpan.FromSeconds(1)));
            quartz.UseDefaultThreadPool(settings.AtOnce);
            if (place.IsShared) UsePostgres(quartz, PostgresAddress.ToConnectionString(place.Store!));
            else quartz.UseInMemoryStore(store => store.MisfireThreshold = Late);
        });
        services.AddQuartzHostedService(host => (host.AutoStart, host.WaitForJobsToComplete) = (settings.Runs, true));
        services.AddHostedService(provider => provider.GetRequiredService<Dispatcher>());
    }

    private static void UsePostgres(IQuartzBuilder quartz, string connectionString)
    {
        quartz.ConfigureScheduler(scheduler => (scheduler.GenerateInstanceId, scheduler.ShutdownJobInterruption) = (true, ShutdownJobInterruption.Always));
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(Npgsql.NpgsqlFactory.Instance, connectionString);
            store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (Checkin, Checkin));
            store.ConfigureStore(options => options.MisfireThreshold = Late);
            store.ProvisionSchema();
        });
    }
}
