using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Inspection.Channels;

/// <summary>Where a finding belongs.</summary>
internal readonly record struct Place(int? Page = null, Box? Box = null, ObjectId? Object = null);
