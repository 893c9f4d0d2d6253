using Lakwerk.Dossiers;
using Lakwerk.Server.Accounts;

namespace Lakwerk.Server.Models;

/// <summary>Somebody with a role in a dossier.</summary>
public sealed record Colleague(string Id, string Name)
{
    public static IReadOnlyList<Colleague> In(Dossier dossier, People people)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(people);
        return [.. dossier.Roles.Select(given => given.Person).Distinct().Select(id => new Colleague(id, people.NameOf(id))).OrderBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase)];
    }
}
