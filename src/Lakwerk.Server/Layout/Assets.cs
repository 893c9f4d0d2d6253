using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace Lakwerk.Server.Layout;

/// <summary>Scripts and styles with the hash of their content in the address, so that a browser may keep them for ever.</summary>
public sealed class Assets
{
    private readonly FrozenDictionary<string, string> _hashes;

    public Assets(string folder)
    {
        Folder = Path.GetFullPath(folder);
        _hashes = Directory.Exists(Folder)
            ? Directory.EnumerateFiles(Folder).ToFrozenDictionary(file => Path.GetFileName(file), HashOf)
            : FrozenDictionary<string, string>.Empty;
    }

    public string Folder { get; }

    public bool AreBuilt => _hashes.ContainsKey("app.css");

    internal static FileExtensionContentTypeProvider Types { get; } = NewTypes();

    public string this[string name] => _hashes.TryGetValue(name, out var hash) ? $"/web/{name}?v={hash}" : $"/web/{name}";

    private static FileExtensionContentTypeProvider NewTypes()
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".mjs"] = "text/javascript";
        types.Mappings[".bcmap"] = "application/octet-stream";
        types.Mappings[".pfb"] = "application/octet-stream";
        types.Mappings[".wasm"] = "application/wasm";
        return types;
    }

    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream))[..12];
    }
}
