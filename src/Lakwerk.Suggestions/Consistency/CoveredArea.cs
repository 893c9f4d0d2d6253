using Lakwerk.Text;

namespace Lakwerk.Suggestions.Consistency;

/// <summary>What a mark covers on one page.</summary>
/// <param name="Page">Counted from 1.</param>
/// <param name="Box">In points of the page's user space.</param>
/// <param name="Mark">Number of the mark: a mark has one box for each line, and covers one passage.</param>
/// <param name="Ground">Why, in dotted notation; empty when no ground was given.</param>
public readonly record struct CoveredArea(int Page, Box Box, int Mark, string Ground = "");
