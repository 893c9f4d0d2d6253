using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Checks;

namespace Lakwerk.Server.Models;

/// <summary>Where a finding is looked at, and where it is mended: the passage, the field, the form.</summary>
public sealed class FindingPlaces(Dossier dossier)
{
    private string Home => $"/dossiers/{dossier.Id}";

    /// <summary>The place outside the documents where it is mended, with the key of what to call it; null when that is in the documents.</summary>
    public (string Address, string Key, string Name)? MendAt(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Code switch
        {
            "ground-unmotivated" or "motivation-incomplete" or "five-years-unmotivated" or "motivation-unused" => ($"{Home}/release#{GroundAnchor(finding.Subject!)}", "checks.mend.motivation", ""),
            "item-unanswered" => ($"{Home}#{ItemAnchor(finding.Subject!)}", "checks.mend.item", ""),
            "order-impossible" or "ruling-before-appeal" => ($"{Home}#procedure", "checks.mend.procedure", ""),
            "reference-variants" or "reference-shared" => ($"{Home}#correct", "checks.mend.facts", ""),
            "nothing-found" => ($"{Home}/documents", "checks.mend.documents", ""),
            "views-not-asked" or "views-open" or "views-undecided" when Party(finding) is { } party => ($"{Home}/parties#{PartyAnchor(party.Id)}", "checks.mend.party", party.Name),
            _ when finding.Code.StartsWith("clock-", StringComparison.Ordinal) => ($"{Home}#procedure", "checks.mend.procedure", ""),
            _ => null,
        };
    }

    /// <summary>The place in a document: its first passage concerned, the field to correct, or the judgement.</summary>
    public string AddressOf(Finding finding, DocumentId document)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var address = $"{Home}/documents/{document}";
        if (PassageIn(finding, document) is { } passage) return $"{address}#mark={Uri.EscapeDataString(passage.Mark.Value)}";
        return finding.Code switch
        {
            "document-after-decision" or "document-after-request" or "five-years-undated" => $"{address}/arrange#date",
            "inventory-names-covered" or "inventory-follows-marks" => $"{address}/arrange#title",
            "suggestions-open" or "suggestions-grave" => $"{address}#suggestions-part",
            "number-twice" or "same-file-twice" => $"{address}/arrange",
            "changed-since-decision" => $"{address}#marks-part",
            "views-not-asked" or "views-open" or "views-undecided" => address,
            _ => $"{address}#judge",
        };
    }

    public static FindingPassage? PassageIn(Finding finding, DocumentId document)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Passages.FirstOrDefault(passage => passage.Document == document);
    }

    internal static string GroundAnchor(string code) => $"ground-{code.Replace('.', '-').Replace(' ', '-')}";

    internal static string ItemAnchor(string item) => $"item-{item}";

    internal static string PartyAnchor(PartyId party) => $"party-{Uri.EscapeDataString(party.Value).Replace('%', '-')}";

    private ThirdParty? Party(Finding finding) => finding.Subject is { } id ? dossier.Parties.GetValueOrDefault(new PartyId(id)) : null;
}
