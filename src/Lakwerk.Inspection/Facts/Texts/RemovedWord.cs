using Lakwerk.Text;

namespace Lakwerk.Inspection.Facts;

/// <summary>A word, or the part of one, that stood under a mark.</summary>
/// <param name="Page">Page number from 1.</param>
/// <param name="Text">As it stood.</param>
/// <param name="Squeezed">As it is compared.</param>
/// <param name="Bounds">Where it stood, user space.</param>
/// <param name="Mark">Index of the mark's box on its page.</param>
internal readonly record struct RemovedWord(int Page, string Text, string Squeezed, Box Bounds, int Mark);
