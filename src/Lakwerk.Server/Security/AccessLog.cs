using Lakwerk.Dossiers;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Server.Security;

/// <summary>Notes who fetched which file, and when.</summary>
public sealed class AccessLog(Office office, TimeProvider time)
{
    public void Note(Actor by, DossierId dossier, string what, string? document = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        office.Access.Note(new AccessRecord(time.GetUtcNow(), by.Id, dossier, what, document));
    }
}
