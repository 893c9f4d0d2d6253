using Lakwerk.Work.Letters;

namespace Lakwerk.Server.Models;

/// <summary>What the public body brings to its letters, in its folder; read each time, because people change it.</summary>
public sealed class BodyPapers(WorkbenchSettings settings)
{
    public BodyFolder Read() => BodyFolder.Of(settings.Data);
}
