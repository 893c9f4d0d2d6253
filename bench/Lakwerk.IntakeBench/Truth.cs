using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lakwerk.IntakeBench;

/// <summary>What is true of a generated heap, written beside it.</summary>
internal sealed record Truth
{
    /// <summary>Every file and attachment that was put in, archives included.</summary>
    public List<TrueFile> Files { get; init; } = [];

    public List<TrueBundle> Bundles { get; init; } = [];

    public static Truth Read(string path) => JsonSerializer.Deserialize(File.ReadAllText(path), TruthJson.Default.Truth) ?? throw new InvalidDataException($"{path} holds no truth.");

    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, TruthJson.Default.Truth));
}

/// <summary>A file, by the path that the account must give it.</summary>
internal sealed record TrueFile(string Path)
{
    /// <summary>Mails of one exchange share it; 0 for no mail.</summary>
    public int Thread { get; init; }

    /// <summary>Documents of one text, or nearly, share it; 0 for one alone.</summary>
    public int Twins { get; init; }

    public bool IsContainer { get; init; }

    public bool IsScan { get; init; }

    /// <summary>Everything personal that stands in it.</summary>
    public List<TrueValue> Values { get; init; } = [];
}

/// <summary>A piece of personal data as it was written.</summary>
internal readonly record struct TrueValue(string Kind, string Text);

/// <summary>A glued PDF and the pages on which its documents begin.</summary>
internal sealed record TrueBundle(string Path, List<int> FirstPages);

[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(Truth))]
internal sealed partial class TruthJson : JsonSerializerContext;
