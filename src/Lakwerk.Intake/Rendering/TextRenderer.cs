using Lakwerk.Intake.Mail;

namespace Lakwerk.Intake.Rendering;

/// <summary>Plain text, web pages and invitations as a PDF. A form feed in plain text begins a page.</summary>
public static class TextRenderer
{
    public static RenderedFile Plain(string text, string title)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var page = new PdfComposer();
        var first = true;
        foreach (var part in text.Split('\f'))
        {
            if (!first) page.NewPage();
            first = false;
            page.Paragraph(part.ReplaceLineEndings("\n").TrimEnd(), TextStyle.Mono, size: 8.5);
        }

        return Finish(page, title, []);
    }

    public static RenderedFile Calendar(string text, string title)
    {
        using var page = new PdfComposer();
        page.Paragraph("Agenda-uitnodiging", TextStyle.Bold);
        page.Paragraph(CalendarText.Read(text));
        return Finish(page, title, []);
    }

    public static RenderedFile Html(string html, string title)
    {
        using var page = new PdfComposer();
        var reduced = HtmlReducer.Reduce(html);
        foreach (var block in reduced.Blocks)
        {
            if (block.IsRule) page.Rule();
            else if (block.Runs.Count > 0) page.Paragraph(block.Runs, block.Indent * 16, block.Size);
            page.Gap(3);
        }

        var notes = new List<string>();
        if (reduced.HasHiddenText) notes.Add("De pagina bevat verborgen tekst; die is hier zichtbaar gemaakt.");
        return Finish(page, reduced.Title.Length > 0 ? reduced.Title : title, notes);
    }

    private static RenderedFile Finish(PdfComposer page, string title, List<string> notes)
    {
        if (page.IsCut) notes.Add("De tekst is te lang om helemaal te tonen; het einde ontbreekt.");
        if (page.HasUnknownCharacters) notes.Add("Enkele tekens kunnen niet worden getoond; in de tekst staan ze wel.");
        return new RenderedFile(page.Finish(title), notes);
    }
}
