namespace Lakwerk.Work.Demo;

/// <summary>Where the project's own documents lie, found from the running program upwards.</summary>
public static class SampleFolder
{
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, "samples");
            if (File.Exists(Path.Combine(samples, SampleFile.Name))) return samples;
        }

        throw new InputException("The demo's documents are not beside this program: an installed copy has none. Name the folder “samples” of Lakwerk's source with --samples, or run ./lakwerk demo there.");
    }
}
