using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Lakwerk.Server.Operations;

/// <summary>Lines for a person at a terminal, or JSON for a machine (LAKWERK_LOG=json); on the error output, as answers go to the other.</summary>
internal static class Logging
{
    private const string Variable = "LAKWERK_LOG";

    public static void Set(ILoggingBuilder logging, bool quiet)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Warning);
        // Every page has a form, so none is cached: meant.
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        if (quiet) return;
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (Environment.GetEnvironmentVariable(Variable) == "json") AddJson(logging);
        else logging.AddSimpleConsole(console => { console.SingleLine = true; console.TimestampFormat = "HH:mm:ss "; });
    }

    internal static void AddJson(ILoggingBuilder logging)
    {
        logging.AddFilter("Lakwerk", LogLevel.Information);
        logging.AddConsole(console => console.FormatterName = JsonLog.FormatName);
        logging.Services.AddSingleton<ConsoleFormatter, JsonLog>();
    }
}
