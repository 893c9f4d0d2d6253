using Lakwerk.Inspection.Facts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 15: objects that nothing leads to, comments, and bytes between objects or inside object streams.</summary>
internal sealed class UnreachableObjects : IChannel
{
    public int Number => 15;

    public string Id => "unreachable-objects";

    public void Inspect(InspectionContext context, FindingList findings)
    {
        findings.Looked();
        AddObjects(context, findings);
        foreach (var run in context.File.Scan.Stray)
            findings.Add(context.Presence, $"op byte {run.Start} staan {run.Length} bytes die nergens bij horen:", $"at byte {run.Start} stand {run.Length} bytes that belong to nothing:", excerpt: run.Excerpt);
        foreach (var comment in context.File.Scan.Comments)
            findings.Add(context.Presence, $"op byte {comment.Start} staat een opmerking die geen lezer toont:", $"at byte {comment.Start} stands a comment that no reader shows:", excerpt: comment.Excerpt);
        foreach (var container in context.File.Walk.ObjectStreams) AddSlack(context, findings, container);
        findings.AddRemovedWords(context, this);
    }

    private static void AddObjects(InspectionContext context, FindingList findings)
    {
        var unreachable = context.File.Walk.Unreachable;
        var known = context.File.Document.ObjectIds.ToHashSet();
        var strangers = context.File.Scan.Objects.Where(item => !known.Contains(item.Id)).Select(item => item.Id).Distinct().ToArray();
        foreach (var id in unreachable)
            findings.Add(context.Presence, "geen lezer komt ooit bij dit onderdeel.", "no reader ever gets to this object.", new Place(Object: id), ExcerptOf(context, id));
        foreach (var id in strangers)
            findings.Add(context.Presence, "dit onderdeel staat in het bestand maar niet in de inhoudsopgave.", "this object is in the file but not in its table of contents.", new Place(Object: id));
    }

    private static string ExcerptOf(InspectionContext context, ObjectId id)
    {
        var texts = context.File.Walk.Strings.Where(value => value.Owner == id && value.Value is PdfString).Select(value => ((PdfString)value.Value).ToText());
        return string.Join(' ', texts.Take(8));
    }

    /// <summary>Between and behind the objects of an object stream only white space may stand (ISO 32000-2, 7.5.7).</summary>
    private static void AddSlack(InspectionContext context, FindingList findings, PdfStream container)
    {
        var data = StreamDecoder.Decode(container, context.File.Document.Limits).Data.Span;
        var first = container.Dictionary.Int("First");
        var offsets = OffsetsOf(data, container.Dictionary.Int("N"), first);
        var comments = new List<ByteRun>();
        for (var i = 0; i < offsets.Count; i++)
        {
            var end = i + 1 < offsets.Count ? offsets[i + 1] : data.Length;
            if (offsets[i] > end || end > data.Length) continue;
            var scanner = new ObjectScanner(data[..end], comments);
            var stop = scanner.Scan(offsets[i], single: true);
            var rest = data[stop..end].Trim("\0\t\n\f\r "u8);
            if (rest.Length > 0) comments.Add(ByteRun.Of(data, stop, end));
        }

        foreach (var run in comments)
            findings.Add(context.Presence, "in een verzameling van onderdelen staan losse bytes:", "loose bytes stand inside a stream of objects:", new Place(Object: container.Id), run.Excerpt);
    }

    private static List<int> OffsetsOf(ReadOnlySpan<byte> data, int count, int first)
    {
        var offsets = new List<int>();
        var lexer = new Lexer(data[..Math.Clamp(first, 0, data.Length)]);
        for (var i = 0; i < count; i++)
        {
            if (lexer.Next() != TokenKind.Number || lexer.Next() != TokenKind.Number) break;
            offsets.Add(Math.Clamp(first + (int)Math.Clamp(lexer.Number, 0, int.MaxValue / 2), 0, data.Length));
        }

        offsets.Sort();
        return offsets;
    }
}
