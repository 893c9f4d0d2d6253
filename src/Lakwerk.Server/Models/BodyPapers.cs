using Lakwerk.Work.Letters;

namespace Lakwerk.Server.Models;

/// <summary>What the public body brings to its letters, in the folder <c>orgaan</c> of the office; read each time, because people change it.</summary>
public sealed class BodyPapers(WorkbenchSettings settings)
{
    private readonly string _folder = Path.Combine(settings.Data, "orgaan");

    public BodyFolder Read() => Directory.Exists(_folder) ? BodyFolder.Open(_folder) : BodyFolder.None;
}
