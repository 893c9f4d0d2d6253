using Lakwerk.Publication.Site;
using Lakwerk.Work;
using Lakwerk.Work.Files;

namespace Lakwerk.Server.Portal;

/// <summary>Writes the site as files for any web server: the same pages, with lists where the server would search.</summary>
public static class StaticSite
{
    private static readonly string[] Own = [SiteAddresses.Decisions, SiteAddresses.English + SiteAddresses.Decisions, "sitemaps/"];
    private static readonly string[] Styles = ["portal.css", "favicon.svg"];

    /// <summary>Writes everything into a folder, over what an earlier writing left, takes out what is not public any more, and gives the number of files.</summary>
    /// <param name="site">The site.</param>
    /// <param name="folder">Made when it is not there.</param>
    /// <param name="stop">Stops between files.</param>
    /// <exception cref="InputException">The folder cannot be written.</exception>
    public static async Task<int> Write(PortalSite site, string folder, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(site);
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in site.Addresses())
        {
            stop.ThrowIfCancellationRequested();
            if (await site.Find(address) is not { } answer) throw InputException.About(address, "a release on the shelf names this file and does not have it; restore the shelf from a backup.");
            var path = Path.GetFullPath(Path.Combine(folder, PathOf(address)));
            Write(path, answer);
            written.Add(path);
        }

        RemoveOthers(folder, written);

        Write(Path.Combine(folder, "404.html"), await site.Page<Pages.MissingPage>([]));
        return written.Count + 1 + WriteAssets(site, folder);
    }

    /// <summary>A file that was withdrawn must not stay behind. Only where nothing but this site writes; the rest of the folder may be somebody else's.</summary>
    private static void RemoveOthers(string folder, HashSet<string> written)
    {
        foreach (var own in Own.Select(name => Path.GetFullPath(Path.Combine(folder, name))).Where(Directory.Exists))
            foreach (var file in Directory.EnumerateFiles(own, "*", SearchOption.AllDirectories).Where(file => !written.Contains(file)))
                File.Delete(file);
    }

    private static string PathOf(string address) => address.Length == 0 || address.EndsWith('/') ? address + "index.html" : address;

    private static void Write(string path, PortalAnswer answer)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (answer.Body is { } body)
        {
            AtomicFile.Write(path, body);
            return;
        }

        if (answer.Sha256 is { } sha256 && SourceFile.Sha256Of(answer.File!) != sha256) throw InputException.About(answer.File!, "is not what its release says; nothing of it was written. Restore the shelf from a backup.");
        using var source = File.OpenRead(answer.File!);
        AtomicFile.Write(path, target => source.CopyTo(target));
    }

    private static int WriteAssets(PortalSite site, string folder)
    {
        var from = site.View.Assets.Folder;
        if (!Directory.Exists(from)) return 0;
        var target = Directory.CreateDirectory(Path.Combine(folder, "web")).FullName;
        var files = Styles.Select(name => Path.Combine(from, name)).Where(File.Exists).Concat(Directory.EnumerateFiles(from, "*.woff2")).ToList();
        foreach (var file in files) File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
        return files.Count;
    }
}
