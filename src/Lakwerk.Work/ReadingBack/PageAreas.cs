using Lakwerk.Reading.Areas;
using Lakwerk.Reading.Codes;

namespace Lakwerk.Work.ReadingBack;

/// <summary>The redacted areas of a page, and the codes that were read within them where the text of the page has none.</summary>
internal sealed record PageAreas(IReadOnlyList<RedactedArea> Areas, IReadOnlyList<FoundCode> Labels);
