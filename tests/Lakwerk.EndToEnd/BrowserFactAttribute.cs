namespace Lakwerk.EndToEnd;

/// <summary>A fact seen in a real browser; skipped where Chromium or the scripts made from web/ are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = WhyMissing;

    public static string? WhyMissing => Tool.WhyMissing("chromium") ?? (File.Exists(Path.Combine(AppContext.BaseDirectory, "web", "viewer.js")) ? null : "The scripts of web/ were not built: npm is missing.");
}
