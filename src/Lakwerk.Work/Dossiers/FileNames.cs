using System.Globalization;
using System.Text.RegularExpressions;
using Lakwerk.Dossiers;

namespace Lakwerk.Work.Dossiers;

/// <summary>What the name of a file says about the document in it: <c>2023-02-17 Nota fietspaden.pdf</c>.</summary>
public static partial class FileNames
{
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyyMMdd"];

    public static DocumentDetails Read(string fileName)
    {
        var stem = Path.GetFileNameWithoutExtension(fileName).Replace('_', ' ').Trim();
        var match = LeadingDate().Match(stem);
        var date = match.Success && DateOnly.TryParseExact(match.Groups[1].Value, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : (DateOnly?)null;
        var title = date is null ? stem : stem[match.Length..].Trim();
        return new DocumentDetails(title.Length > 0 ? title : stem.Length > 0 ? stem : fileName) { Date = date };
    }

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2}|\d{8})(?=[ \-.]|$)[ \-.]*")]
    private static partial Regex LeadingDate();
}
