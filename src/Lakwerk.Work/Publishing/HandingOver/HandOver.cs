using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Vws;
using Lakwerk.Publication;
using Lakwerk.Publication.Archive;
using Lakwerk.Publication.Gpp;
using Lakwerk.Publication.Model;
using Lakwerk.Publication.Site;
using Lakwerk.Work.Files;
using Lakwerk.Work.Tables;

namespace Lakwerk.Work.Publishing;

/// <summary>What is public, for other systems: the archive, the VWS platform, a publication bank. All of it is made of a package, so it passed the same gates.</summary>
public static class HandOver
{
    /// <summary>A folder for the archive: each file with its description, as a bag with checksums. The same moment gives the same bag.</summary>
    /// <exception cref="InputException">The folder holds something, or cannot be written.</exception>
    public static IReadOnlyList<string> Archive(ReleasePackage package, ArchiveTerms terms, ArchiveMoment moment, string folder)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(moment);
        MustBeEmpty(folder);
        var json = ReleaseJson.Write(package.Decision);
        var (descriptions, files) = ArchivePlan.Of(package.Decision, terms, moment, new PublishedFile(ReleasePaths.Json, "application/json", json.Length, SourceFile.Sha256(json)));
        foreach (var (path, content) in descriptions) Write(folder, $"data/{path}", new MemoryStream(content, writable: false));
        foreach (var (path, file) in files) Write(folder, $"data/{path}", Open(package, file));
        var payload = descriptions.Select(one => (one.Key, (long)one.Value.Length, SourceFile.Sha256(one.Value))).Concat(files.Select(one => (one.Key, one.Value.Bytes, one.Value.Sha256))).ToList();
        foreach (var (path, content) in BagIt.Tags(payload, package.Decision.Body, package.Name, moment.Day)) Write(folder, path, new MemoryStream(content, writable: false));
        return [.. payload.Select(file => $"data/{file.Item1}")];
    }

    /// <summary>The production report of the VWS platform, with each released file under the name that the report gives it.</summary>
    /// <param name="package">What is public.</param>
    /// <param name="taken">The dossier as it stood when the decision was taken.</param>
    /// <param name="matter">The matter under which the platform knows the rows that bring none of their own; null for the dossier's name.</param>
    /// <param name="folder">Must be empty or not be there.</param>
    /// <exception cref="InputException">The folder holds something or cannot be written; two documents have one name; the matter is too short.</exception>
    public static IReadOnlyList<string> Vws(ReleasePackage package, Dossier taken, string? matter, string folder)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(taken);
        var named = (matter ?? taken.Id.Value).Trim();
        if (named.Length < VwsExport.ShortestMatter) throw InputException.Of($"een matter heeft ten minste {VwsExport.ShortestMatter} tekens.", $"a matter has at least {VwsExport.ShortestMatter} characters.");
        MustBeEmpty(folder);
        Directory.CreateDirectory(folder);
        var names = new List<string>();
        foreach (var document in package.Decision.Documents.Where(document => document.Files is not null))
        {
            var name = $"{document.Id}.pdf";
            if (name.AsSpan().IndexOfAny(['/', '\\', '\0']) >= 0 || names.Contains(name, StringComparer.OrdinalIgnoreCase)) throw new InputException($"document {document.Number} heeft een ID dat geen eigen bestandsnaam kan zijn: {document.Id}.");
            Write(folder, name, Open(package, document.Files!.File));
            names.Add(name);
        }

        TableFile.Write(Path.Combine(folder, "productierapport.xlsx"), VwsExport.ProductionReport(taken, named), "productierapport");
        Write(folder, "besluit.pdf", Open(package, package.Decision.Letter!));
        return [.. names, "productierapport.xlsx", "besluit.pdf"];
    }

    /// <summary>What goes to a publication bank.</summary>
    /// <exception cref="InputException">The body's place in the register is not known.</exception>
    public static BankPublication ForBank(ReleasePackage package, SiteSettings site)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(site);
        var decision = package.Decision;
        var publisher = site.PublisherOf(decision) ?? throw new InputException(SiteSettings.WithoutPublisher(decision.Body));
        var documents = decision.Documents.Where(document => document.Files is not null)
            .Select(document => Of(package, document.Title, document.Date ?? decision.DecidedOn, document.Files!.File, document.Key));
        return new BankPublication(decision.Title, $"{Outcomes.NameOf(decision.Outcome).Dutch}; {Count(decision.CountDocuments())}.", new Uri(publisher.Uri), package.Name,
            [Of(package, $"Besluit: {decision.Title}", decision.DecidedOn, decision.Letter!, "besluit"), .. documents]);
    }

    private static BankDocument Of(ReleasePackage package, string title, DateOnly created, PublishedFile file, string key) =>
        new(title, $"{package.Decision.Dossier}-{key}.pdf", created, file.Bytes, $"{package.Name}/{key}", () => Open(package, file));

    private static string Count(int documents) => documents == 1 ? "1 document" : $"{documents} documenten";

    private static Stream Open(ReleasePackage package, PublishedFile file) => package.Entries.First(entry => entry.Path == file.Path).Open();

    private static void MustBeEmpty(string folder)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) throw InputException.About(folder, "is niet leeg; geef een nieuwe map op.");
    }

    private static void Write(string folder, string path, Stream content)
    {
        using (content)
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            AtomicFile.Write(full, content.CopyTo);
        }
    }
}
