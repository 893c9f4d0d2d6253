using System.Text.RegularExpressions;
using Lakwerk.Inspection.Facts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 33: identifiers, time stamps and paths that tie the result to the original or to a moment.</summary>
internal sealed partial class FileTraces : IChannel
{
    public int Number => 33;

    public string Id => "file-traces";

    public void Inspect(InspectionContext context, FindingList findings)
    {
        findings.Looked();
        if (context.Original is { } original) CompareIdentifiers(findings, IdsOf(original), IdsOf(context.File));
        foreach (var value in context.File.Walk.Strings)
        {
            if (value.Value is not PdfString { Bytes.Length: > 7 and < 400 } text) continue;
            var read = text.ToText();
            if (value.Role.Name is not "info" && TimeStamp().IsMatch(read))
                findings.Add(context.Presence, $"het bestand noemt een tijdstip (/{value.Key}):", $"the file states a moment (/{value.Key}):", new Place(Object: value.Owner), read);
            else if (FilePath().IsMatch(read))
                findings.Add(context.Presence, $"het bestand noemt een pad op iemands computer (/{value.Key}):", $"the file states a path on somebody's computer (/{value.Key}):", new Place(Object: value.Owner), read);
        }

        findings.AddRemovedWords(context, this);
    }

    private static void CompareIdentifiers(FindingList findings, HashSet<string> before, HashSet<string> now)
    {
        if (now.Overlaps(before))
            findings.Add(Severity.Leak, "het bestand draagt het kenmerk (/ID) van het origineel.", "the file carries the identifier (/ID) of the original.");
    }

    private static HashSet<string> IdsOf(FileFacts file) =>
        [.. (file.Document.Trailer.Array("ID") ?? new PdfArray()).OfType<PdfString>().Where(id => id.Bytes.Length > 0).Select(id => Convert.ToHexString(id.Bytes.Span))];

    [GeneratedRegex(@"^D:(19|20)\d{2}(0[1-9]|1[0-2])")]
    private static partial Regex TimeStamp();

    [GeneratedRegex(@"^(?:[A-Za-z]:\\|\\\\\w|/[A-Za-z]/(?:Users|Documents and Settings)/|/(?:home|Users)/)")]
    private static partial Regex FilePath();
}
