using Lakwerk.Text;

namespace Lakwerk.Redaction;

/// <summary>Something to look at before publishing.</summary>
/// <param name="Page">Page, counted from 1.</param>
/// <param name="Sentence">One sentence.</param>
/// <param name="Place">Where on the page, in user space, if it has a place.</param>
public sealed record RedactionWarning(int Page, string Sentence, Box? Place = null);
