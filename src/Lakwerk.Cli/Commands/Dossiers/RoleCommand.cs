using System.CommandLine;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>Who may do what in a dossier.</summary>
internal static class RoleCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var dossier = DossierCommands.Dossier();
        var person = new Argument<string>("person") { Description = "Account and name: \"jansen J. Jansen\"." };
        var role = new Argument<string>("role") { Description = $"{string.Join(", ", Roles.Keys)}; also in Dutch.", HelpName = "role" };
        var take = new Option<bool>("--take") { Description = "Take the role away." };
        var command = new Command("role", "Give someone a role, or take it away.") { dossier, person, role, take };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var who = Actors.Parse(parsed.GetRequiredValue(person));
            var what = Roles.Find(parsed.GetRequiredValue(role)) ?? throw InputException.Of($"“{parsed.GetRequiredValue(role)}” is geen rol; bekend zijn {string.Join(", ", Roles.Keys)}.", $"“{parsed.GetRequiredValue(role)}” is no role; there are {string.Join(", ", Roles.Keys)}.");
            var id = parsed.GetRequiredValue(dossier);
            return parsed.GetValue(take)
                ? work.Do(id, new TakeRole(work.By, work.Now, who, what), $"{who.Name} is geen {Roles.NameOf(what).Dutch} meer.", $"{who.Name} is no {Roles.NameOf(what).English} any more.")
                : work.Do(id, new GiveRole(work.By, work.Now, who, what), $"{who.Name} is {Roles.NameOf(what).Dutch}.", $"{who.Name} is {Roles.NameOf(what).English}.");
        });
        return command;
    }
}
