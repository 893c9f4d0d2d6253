using Lakwerk.Reading.Areas;
using Lakwerk.Text;

namespace Lakwerk.Work.ReadingBack;

/// <summary>An upright box that a page paints.</summary>
/// <param name="Order">Place in the order of painting.</param>
/// <param name="Box">Within its clip, user space.</param>
/// <param name="Fill">Its colour; null when it is only outlined.</param>
internal sealed record PaintedBox(int Order, Box Box, Rgb? Fill);
