using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lakwerk.Law;
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
    private const string ReleasesName = "releases";
    internal const string StampName = "stamp";
    internal const string WithdrawnName = "ingetrokken.json";
    private const int SecretLength = 32;
    private const string SecretLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    private readonly string _stamp;

    /// <param name="folder">Made when something is put there; who only reads need not be allowed to write.</param>
    public PublicShelf(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Folder = Path.GetFullPath(folder);
        Releases = Path.Combine(Folder, ReleasesName);
        _stamp = Path.Combine(Folder, StampName);
    }

    public static bool IsOne(string folder) => Directory.Exists(Path.Combine(folder, ReleasesName));

    public string Folder { get; }

    internal string Releases { get; }

    /// <summary>Changes whenever something on the shelf does.</summary>
    public string Stamp => File.Exists(_stamp) ? File.ReadAllText(_stamp) : "";

    /// <summary>A secret for the link by which the requester looks before the public does.</summary>
    public static string NewSecret() => RandomNumberGenerator.GetString(SecretLetters, SecretLength);

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>
    /// Puts a release on the shelf. The same version again may bring what had to wait; what was public under it stays as it was, to
    /// the byte. What was taken back stays away until <paramref name="again"/> says that it may return.
    /// </summary>
    /// <exception cref="InputException">A document of this version is public with other bytes, this very release was taken back, or the dossier's name cannot be an address.</exception>
    public ShelvedRelease Put(ReleasePackage package, ShelfNote note, bool again = false)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(note);
        var dossier = package.Decision.Dossier;
        if (!IsName(dossier)) throw new InputException($"de naam van dossier {dossier} kan geen adres op het web zijn.");
        var book = again ? WithdrawnBook.Empty : Withdrawn(dossier);
        var left = package.Without(book);
        if (book.Whole is { } gone && book.Releases.Contains(left.Decision.Identity()))
            throw InputException.Of($"deze publicatie is op {gone.On:dd-MM-yyyy} ingetrokken ({gone.Reason}); --again zet haar terug.", $"this publication was withdrawn on {gone.On:yyyy-MM-dd} ({gone.Reason}); --again puts it back.");
        var shown = note with { PublicFrom = Later(note.PublicFrom, DutchDates.DayOf(note.At)) };
        left = left.PublicOn(shown.PublicFrom);
        var place = Path.Combine(HomeOf(dossier), $"v{left.Decision.Version}");
        var known = Read(place);
        if (known is not null) MustKeep(known.Decision, left.Decision);
        Write(place, left, note.PreviewHash is null ? shown with { PreviewHash = known?.Note.PreviewHash, PreviewUntil = known?.Note.PreviewUntil } : shown);
        if (again || book.Whole is not null) Keep(dossier, book with { Whole = null, Releases = [] });
        Changed();
        return Read(place)!;
    }

    /// <summary>Ends the links of the requester of a dossier; gives the hashes of their secrets.</summary>
    public IReadOnlyList<string> EndPreviews(string dossier)
    {
        var ended = VersionsOf(dossier).Where(version => version.Note.PreviewHash is not null).ToList();
        foreach (var version in ended) WriteNote(version.Folder, version.Note with { PreviewHash = null, PreviewUntil = null });
        if (ended.Count > 0) Changed();
        return [.. ended.Select(version => version.Note.PreviewHash!)];
    }

    /// <summary>Every release that was not taken back, in the order of dossier and version.</summary>
    /// <exception cref="InputException">A release cannot be read.</exception>
    public IReadOnlyList<ShelvedRelease> All() => [.. Dossiers().Where(dossier => Withdrawn(dossier).Whole is null).SelectMany(VersionsOf)];

    /// <summary>The dossiers that were taken back whole.</summary>
    public IReadOnlyDictionary<string, Withdrawal> AllWithdrawn() =>
        Dossiers().Select(dossier => (dossier, Withdrawn(dossier).Whole)).Where(pair => pair.Whole is not null).ToDictionary(pair => pair.dossier, pair => pair.Whole!, StringComparer.Ordinal);

    /// <summary>What was taken back of a dossier.</summary>
    public WithdrawnBook Withdrawn(string dossier) => BookIn(Path.Combine(Releases, dossier));

    internal static WithdrawnBook BookIn(string home)
    {
        var path = Path.Combine(home, WithdrawnName);
        return File.Exists(path) ? Parsed(path, () => JsonSerializer.Deserialize<WithdrawnBook>(SourceFile.ReadAll(path), ReleaseJson.Options)!) : WithdrawnBook.Empty;
    }

    /// <summary>The releases of a dossier, the oldest first.</summary>
    internal IReadOnlyList<ShelvedRelease> VersionsOf(string dossier) => Directory.Exists(Path.Combine(Releases, dossier))
        ? [.. Directory.EnumerateDirectories(Path.Combine(Releases, dossier)).Where(IsVersion).Select(Read).OfType<ShelvedRelease>().OrderBy(release => release.Decision.Version)]
        : [];

    internal void Keep(string dossier, WithdrawnBook book) => AtomicFile.Write(Path.Combine(HomeOf(dossier), WithdrawnName), JsonSerializer.SerializeToUtf8Bytes(book, ReleaseJson.Options));

    /// <summary>Puts other files in the place of a release that is there.</summary>
    internal static void Replace(ShelvedRelease release, ReleasePackage package) => Write(release.Folder, package, release.Note);

    /// <summary>Tells who follows the shelf to look again.</summary>
    internal void Changed() => Changed($"{Guid.NewGuid():N}");

    internal void Changed(string stamp)
    {
        Directory.CreateDirectory(Releases);
        AtomicFile.Write(_stamp, Encoding.UTF8.GetBytes(stamp));
    }

    /// <summary>Whether a dossier of that name can be on a shelf.</summary>
    internal static bool IsName(string dossier) => Name().IsMatch(dossier);

    private IEnumerable<string> Dossiers() => Directory.Exists(Releases) ? Directory.EnumerateDirectories(Releases).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal) : [];

    private string HomeOf(string dossier) => Directory.CreateDirectory(Path.Combine(Releases, dossier)).FullName;

    private static void Write(string place, ReleasePackage package, ShelfNote note)
    {
        var home = Path.GetDirectoryName(place)!;
        var aside = Path.Combine(home, $".{Guid.NewGuid():N}");
        package.WriteFolder(aside);
        package.WriteZip(Path.Combine(home, package.Name + ".zip"));
        WriteNote(place, note);
        Swap(aside, place);
    }

    /// <summary>Nobody saw it before it was put there: a day before that would hide it from all who ask what is new.</summary>
    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static bool IsVersion(string folder) => Path.GetFileName(folder).StartsWith('v');

    private static void MustKeep(PublishedDecision known, PublishedDecision now)
    {
        foreach (var document in known.Documents.Where(document => document.Files is not null))
            if (now.Find(document.Key)?.Files?.File.Sha256 != document.Files!.File.Sha256)
                throw new InputException($"document {document.Number} staat al openbaar met een andere inhoud; wat openbaar is, wordt alleen door een nieuw besluit vervangen.");
    }

    /// <summary>The old folder goes when the new one stands; a reader in between finds one or the other.</summary>
    internal static void Swap(string aside, string place)
    {
        var old = $"{aside.TrimEnd('/')}.old";
        if (Directory.Exists(place)) Directory.Move(place, old);
        Directory.Move(aside, place);
        if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
    }

    private static void WriteNote(string place, ShelfNote note) => AtomicFile.Write(place + ".json", JsonSerializer.SerializeToUtf8Bytes(note, ReleaseJson.Options));

    private static ShelvedRelease? Read(string place)
    {
        var json = Path.Combine(place, ReleasePaths.Json);
        if (!File.Exists(json)) return null;
        return Parsed(json, () =>
        {
            var decision = ReleaseJson.Read(SourceFile.ReadAll(json));
            var note = JsonSerializer.Deserialize<ShelfNote>(SourceFile.ReadAll(place + ".json"), ReleaseJson.Options)!;
            return new ShelvedRelease(decision, place, Path.Combine(Path.GetDirectoryName(place)!, $"{decision.Dossier}-v{decision.Version}.zip"), note);
        });
    }

    private static T Parsed<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is PublicationException or JsonException)
        {
            throw InputException.About(path, problem.Message, problem);
        }
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
