using Lakwerk.Reading.Areas;
using Lakwerk.Reading.Codes;

namespace Lakwerk.Work.ReadingBack;

/// <summary>The codes and redacted areas of a page; of a plain text, of the whole file (page 0).</summary>
public sealed record PageGrounds(int Page, IReadOnlyList<FoundCode> Codes, IReadOnlyList<RedactedArea> Areas);
