using Lakwerk.Redaction.Content;
using Lakwerk.Redaction.Structure;

namespace Lakwerk.Redaction.Pages;

/// <summary>What is drawn on top of a page's own content: flattened annotations and boxes.</summary>
/// <param name="Output">The content.</param>
/// <param name="Resources">The page's resources.</param>
/// <param name="Tags">The numbering of the page's content; null when the file has no structure.</param>
internal sealed record Overlay(ContentWriter Output, ResourceNames Resources, TaggedContent? Tags);
