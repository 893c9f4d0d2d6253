namespace Lakwerk.Testing;

/// <summary>
/// Read-only material that is not part of the checkout (a corpus of foreign PDFs, source letters). It lies where the
/// environment variable LAKWERK_SHARED says, else in a folder named shared beside the checkout. Tests that use it carry
/// <see cref="SharedFactAttribute"/> or <see cref="SharedTheoryAttribute"/> and are skipped where it is missing.
/// </summary>
public static class SharedMaterial
{
    public const string Variable = "LAKWERK_SHARED";

    /// <summary>The folder, or null when it is not on this machine.</summary>
    public static string? Root { get; } = Find();

    /// <summary>The reason to skip a test that needs <paramref name="parts"/>, or null when it is there.</summary>
    public static string? WhyMissing(params string[] parts)
    {
        if (Root is null) return $"Needs the shared material: set {Variable} or put it in a folder shared beside the checkout.";
        var path = Path.Combine([Root, .. parts]);
        return Path.Exists(path) ? null : $"The shared material holds no {string.Join('/', parts)}.";
    }

    /// <summary>A path in the shared material; only for tests that carry one of the attributes.</summary>
    public static string PathOf(params string[] parts) =>
        Path.Combine([Root ?? throw new InvalidOperationException("The shared material is not on this machine."), .. parts]);

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        var folder = string.IsNullOrEmpty(named) ? Path.Combine(Repository.Root, "..", "shared") : named;
        return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
    }
}
