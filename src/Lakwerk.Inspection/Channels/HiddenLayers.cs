using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 16: optional content that is off, for the screen or for print, and appears at one click (ISO 32000-2, 8.11).</summary>
internal sealed class HiddenLayers : IChannel
{
    public int Number => 16;

    public string Id => "hidden-layers";

    public void InspectPage(PageContext page, FindingList findings)
    {
        if (page.Page.Glyphs.Exists(glyph => !glyph.Run.IsVisible) && Words.Of(page.Page.Glyphs, glyph => !glyph.Run.IsVisible) is { Count: > 0 } words)
        {
            var bounds = words.Select(word => word.Bounds).Aggregate((a, b) => a.Union(b));
            findings.Add(
                page.Context.IsStrict ? Severity.Leak : Severity.Suspicion,
                "een uitgezette laag bevat tekst:", "a layer that is switched off holds text:",
                new Place(page.Page.Number, bounds), string.Join(' ', words.Select(word => word.Text)));
        }

        foreach (var image in page.Page.Images.Where(image => !image.IsVisible))
            findings.Add(page.Context.Presence, "een uitgezette laag bevat een afbeelding.", "a layer that is switched off holds a picture.", new Place(page.Page.Number, image.Bounds, image.Image.Id));
    }

    public void Inspect(InspectionContext context, FindingList findings)
    {
        foreach (var entry in context.File.Walk.Dictionaries.Where(entry => entry.Role.Name == "catalog" && entry.Dictionary.Has("OCProperties")))
        {
            findings.Looked();
            if (context.IsStrict) findings.Add(Severity.Leak, "het bestand bevat nog lagen.", "the file still holds layers.", new Place(Object: entry.Owner));
        }

        findings.AddRemovedWords(context, this);
    }
}
