using System.Collections.Immutable;
using System.Text.Json;
using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Work.Files;

namespace Lakwerk.Server.Models;

/// <summary>The grounds that a body uses most, in the order of its number keys; kept in one small file of the office.</summary>
public sealed class FavouriteGrounds(WorkbenchSettings settings)
{
    /// <summary>As many as there are number keys.</summary>
    public const int Most = 9;

    private static readonly ImmutableArray<string> Woo = ["5.1.2.e", "5.1.1.e", "5.2.1", "5.1.2.i", "5.1.1.d", "5.1.1.c", "5.1.2.b", "5.1.2.h", "buiten scope"];
    private static readonly ImmutableArray<string> Wob = ["10.2.e", "10.1.d", "11.1", "10.2.g", "10.1.c", "10.2.b", "10.7.b", "10.2.a", "buiten scope"];

    private readonly Lock _gate = new();
    private readonly string _file = Path.Combine(settings.Data, "favourites.json");
    private Dictionary<string, ImmutableArray<string>>? _chosen;

    /// <summary>What a body chose, or what most bodies use under the act.</summary>
    public ImmutableArray<string> Of(string body, Regime regime)
    {
        lock (_gate) return Chosen.TryGetValue(Key(body, regime), out var codes) ? codes : regime == Regime.Woo ? Woo : Wob;
    }

    /// <summary>Keeps a body's choice; an empty one brings the usual grounds back.</summary>
    /// <exception cref="ArgumentException">There are more than number keys, or one is no ground or label.</exception>
    public void Choose(string body, Regime regime, ImmutableArray<string> codes)
    {
        if (codes.Length > Most || codes.Any(code => !Codes.IsKnown(code))) throw new ArgumentException($"At most {Most} known codes.", nameof(codes));
        lock (_gate)
        {
            var chosen = new Dictionary<string, ImmutableArray<string>>(Chosen);
            if (codes.IsEmpty) chosen.Remove(Key(body, regime));
            else chosen[Key(body, regime)] = [.. codes.Distinct()];
            AtomicFile.Write(_file, JsonSerializer.SerializeToUtf8Bytes(chosen, JsonSerializerOptions.Web));
            _chosen = chosen;
        }
    }

    private Dictionary<string, ImmutableArray<string>> Chosen => _chosen ??= File.Exists(_file)
        ? JsonSerializer.Deserialize<Dictionary<string, ImmutableArray<string>>>(File.ReadAllBytes(_file), JsonSerializerOptions.Web)!
        : [];

    private static string Key(string body, Regime regime) => $"{body.Trim()}|{regime}";
}
