using Lakwerk.Text;

namespace Lakwerk.Reading.Sources;

/// <summary>Where a fact stands in what was read.</summary>
/// <param name="Line">Line of a plain text, or line on the page of a paged one, counted from 1; 0 for what stands in a picture.</param>
/// <param name="Page">Page of a paged text, counted from 1; null for plain text.</param>
/// <param name="Box">Where on the page, in points of user space; null for plain text.</param>
public sealed record Place(int Line, int? Page = null, Box? Box = null);
