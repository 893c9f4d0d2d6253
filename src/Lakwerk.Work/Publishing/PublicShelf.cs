using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lakwerk.Publication;
using Lakwerk.Publication.Model;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Publishing;

/// <summary>
/// A folder with everything that is or becomes public, and nothing else: the portal reads only this and never an original. A
/// release appears on it whole or not at all.
/// </summary>
public sealed partial class PublicShelf
{
    private const string StampName = "stamp";
    private const int SecretLength = 32;
    private const string SecretLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    private readonly string _releases;
    private readonly string _stamp;

    /// <param name="folder">Made when it is not there.</param>
    public PublicShelf(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Folder = Path.GetFullPath(folder);
        _releases = Path.Combine(Folder, "releases");
        _stamp = Path.Combine(Folder, StampName);
        Directory.CreateDirectory(_releases);
    }

    public string Folder { get; }

    /// <summary>Changes whenever something on the shelf does.</summary>
    public string Stamp => File.Exists(_stamp) ? File.ReadAllText(_stamp) : "";

    /// <summary>A secret for the link by which the requester looks before the public does.</summary>
    public static string NewSecret() => RandomNumberGenerator.GetString(SecretLetters, SecretLength);

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Puts a release on the shelf. The same version again may bring what had to wait; what was public under it stays as it was, to the byte.</summary>
    /// <exception cref="InputException">A document of this version is public with other bytes, or the dossier's name cannot be an address.</exception>
    public ShelvedRelease Put(ReleasePackage package, ShelfNote note)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(note);
        var decision = package.Decision;
        if (!Name().IsMatch(decision.Dossier)) throw new InputException($"de naam van dossier {decision.Dossier} kan geen adres op het web zijn.");
        var home = Directory.CreateDirectory(Path.Combine(_releases, decision.Dossier)).FullName;
        var place = Path.Combine(home, $"v{decision.Version}");
        var known = Read(place);
        if (known is not null) MustKeep(known.Decision, decision);
        var aside = Path.Combine(home, $".{Guid.NewGuid():N}");
        package.WriteFolder(aside);
        package.WriteZip(Path.Combine(home, package.Name + ".zip"));
        WriteNote(place, note with { PreviewHash = note.PreviewHash ?? known?.Note.PreviewHash });
        Swap(aside, place);
        AtomicFile.Write(_stamp, Encoding.UTF8.GetBytes($"{Guid.NewGuid():N}"));
        return Read(place)!;
    }

    /// <summary>Every release, in the order of dossier and version.</summary>
    /// <exception cref="InputException">A release cannot be read.</exception>
    public IReadOnlyList<ShelvedRelease> All() =>
        [.. Directory.EnumerateDirectories(_releases).SelectMany(Directory.EnumerateDirectories).Where(IsVersion).Select(Read).OfType<ShelvedRelease>().OrderBy(r => r.Decision.Dossier, StringComparer.Ordinal).ThenBy(r => r.Decision.Version)];

    private static bool IsVersion(string folder) => Path.GetFileName(folder).StartsWith('v');

    private static void MustKeep(PublishedDecision known, PublishedDecision now)
    {
        foreach (var document in known.Documents.Where(document => document.Files is not null))
            if (now.Find(document.Key)?.Files?.File.Sha256 != document.Files!.File.Sha256)
                throw new InputException($"document {document.Number} staat al openbaar met een andere inhoud; wat openbaar is, wordt alleen door een nieuw besluit vervangen.");
    }

    /// <summary>The old folder goes when the new one stands; a reader in between finds one or the other.</summary>
    private static void Swap(string aside, string place)
    {
        var old = aside + ".old";
        if (Directory.Exists(place)) Directory.Move(place, old);
        Directory.Move(aside, place);
        if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
    }

    private static void WriteNote(string place, ShelfNote note) => AtomicFile.Write(place + ".json", JsonSerializer.SerializeToUtf8Bytes(note, ReleaseJson.Options));

    private static ShelvedRelease? Read(string place)
    {
        var json = Path.Combine(place, ReleasePaths.Json);
        if (!File.Exists(json)) return null;
        try
        {
            var decision = ReleaseJson.Read(SourceFile.ReadAll(json));
            var note = JsonSerializer.Deserialize<ShelfNote>(SourceFile.ReadAll(place + ".json"), ReleaseJson.Options)!;
            return new ShelvedRelease(decision, place, Path.Combine(Path.GetDirectoryName(place)!, $"{decision.Dossier}-v{decision.Version}.zip"), note);
        }
        catch (Exception problem) when (problem is PublicationException or JsonException)
        {
            throw InputException.About(json, problem.Message, problem);
        }
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
