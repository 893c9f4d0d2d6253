using Lakwerk.Law;

namespace Lakwerk.Dossiers.Deciding;

/// <summary>The sentences of the refusals.</summary>
internal static class Refusals
{
    public static Refusal NoSuchDocument(DocumentId id) => Of(RefusalKind.NoSuchDocument, $"Document {id} zit niet in dit dossier.", $"Document {id} is not in this dossier.");

    public static Refusal NoSuchList(ListId id) => Of(RefusalKind.NoSuchList, $"Lijst {id} bestaat niet.", $"List {id} does not exist.");

    public static Refusal NoSuchMark(MarkId id) => Of(RefusalKind.NoSuchMark, $"Lak {id} bestaat niet.", $"Mark {id} does not exist.");

    public static Refusal NoSuchParty(PartyId id) => Of(RefusalKind.NoSuchParty, $"Derde-belanghebbende {id} is niet bekend.", $"Third party {id} is not known.");

    public static Refusal NoSuchDecision(DecisionId id) => Of(RefusalKind.NoSuchDecision, $"Besluit {id} bestaat niet.", $"Decision {id} does not exist.");

    public static Refusal TextMissing(string dutch, string english) => Of(RefusalKind.TextMissing, $"{dutch} ontbreekt.", $"{english} is missing.");

    public static Refusal ReasonMissing(string dutch, string english) => Of(RefusalKind.ReasonMissing, dutch, english);

    public static Refusal UnknownCode(string code) => Of(RefusalKind.UnknownCode, $"\"{code}\" is geen grond of aanduiding.", $"\"{code}\" is no ground or label.");

    public static Refusal CodeMissing() => Of(RefusalKind.CodeMissing, "Elke lak draagt een grond of aanduiding.", "Every mark carries a ground or label.");

    public static Refusal RoleMissing(Role role) => Of(RefusalKind.RoleMissing, $"Daarvoor is de rol {Roles.NameOf(role).Dutch} nodig.", $"That takes the role {Roles.NameOf(role).English}.");

    /// <summary>What happened cannot have happened tomorrow.</summary>
    public static Refusal? Future(DateOnly date, DateTimeOffset now, string dutch, string english) => date > DutchDates.DayOf(now)
        ? Of(RefusalKind.DateImpossible, $"{dutch} kan niet in de toekomst liggen: {DutchDates.Short(date)} moet nog komen.", $"{english} cannot lie in the future: {DutchDates.Short(date)} is still to come.")
        : null;

    public static Refusal Of(RefusalKind kind, string dutch, string english, string? rule = null) => new(kind, new Bilingual(dutch, english), rule);
}
