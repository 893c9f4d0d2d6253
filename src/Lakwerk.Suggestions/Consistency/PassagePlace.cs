using Lakwerk.Text;

namespace Lakwerk.Suggestions.Consistency;

/// <summary>Where a passage stands.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="Page">Counted from 1.</param>
/// <param name="Text">As it stands there, line ends as spaces.</param>
/// <param name="Ground">The ground that it is covered under; empty when it is open or no ground was given.</param>
/// <param name="Boxes">One for each line that it touches, in points of the page's user space.</param>
public sealed record PassagePlace(string Document, int Page, string Text, string Ground, IReadOnlyList<Box> Boxes);
