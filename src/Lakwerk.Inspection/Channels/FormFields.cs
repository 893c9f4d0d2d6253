using Lakwerk.Inspection.Facts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 4: values of form fields, which survive when only their appearance is covered.</summary>
internal sealed class FormFields : IChannel
{
    private static readonly string[] ValueKeys = ["V", "DV", "RV", "Opt"];

    public int Number => 4;

    public string Id => "form-fields";

    public void Inspect(InspectionContext context, FindingList findings)
    {
        foreach (var entry in context.File.Walk.Dictionaries)
        {
            if (entry.Role.Name == "acroform" && context.IsStrict) AddForm(findings, entry);
            if (IsField(entry)) AddValues(context, findings, entry);
        }

        findings.AddRemovedWords(context, this);
    }

    private static bool IsField(in WalkedDictionary entry) =>
        entry.Role.Name == "field" || (entry.Role.Name is "annot" or Schema.Unreachable && entry.Dictionary.Name("Subtype") == "Widget");

    private static void AddForm(FindingList findings, in WalkedDictionary entry) => findings.Add(
        Severity.Leak, "het bestand bevat nog een invulformulier.", "the file still holds a form to fill in.", new Place(Object: entry.Owner));

    private static void AddValues(InspectionContext context, FindingList findings, WalkedDictionary entry)
    {
        findings.Looked();
        foreach (var key in ValueKeys)
        {
            var text = TextOf(entry.Dictionary[key]);
            if (text.Length > 0)
                findings.Add(context.Presence, $"een formulierveld bewaart een waarde (/{key}):", $"a form field keeps a value (/{key}):", new Place(Object: entry.Owner), text);
        }
    }

    private static string TextOf(PdfObject value) => value switch
    {
        PdfString text => text.ToText(),
        PdfArray array => string.Join(' ', array.Select(item => item is PdfArray pair ? TextOf(pair[1]) : TextOf(item))),
        _ => "",
    };
}
