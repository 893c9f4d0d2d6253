using System.Text.Json;
using Lakwerk.Dossiers;

namespace Lakwerk.Server.Security;

/// <summary>Who fetched which file, and when: one line of JSON each, only ever appended to.</summary>
public sealed class AccessLog(WorkbenchSettings settings, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly string _file = Path.Combine(settings.Data, "access.log");

    public void Note(Actor by, DossierId dossier, string what, string? document = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        var line = JsonSerializer.Serialize(new { at = time.GetUtcNow(), by = by.Id, dossier = dossier.Value, what, document }, JsonSerializerOptions.Web);
        lock (_gate) File.AppendAllText(_file, line + "\n");
    }
}
