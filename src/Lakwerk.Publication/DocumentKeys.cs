using System.Globalization;
using Lakwerk.Dossiers;

namespace Lakwerk.Publication;

/// <summary>
/// A name for each document that later decisions never change: decisions are gone through in the order in which they were
/// taken, and whoever came first keeps the plain number. A title is never in it: it may hold what is covered in the file.
/// </summary>
public static class DocumentKeys
{
    private const int LongestNumber = 40;

    /// <summary>The letter's, among the texts.</summary>
    private const string Taken = "besluit";

    public static IReadOnlyDictionary<DocumentId, string> Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var (keys, used) = (new Dictionary<DocumentId, string>(), new HashSet<string>(StringComparer.Ordinal) { Taken });
        foreach (var row in dossier.Decisions.Where(decision => decision.TakenOn is not null).SelectMany(decision => decision.Rows))
        {
            if (keys.ContainsKey(row.Document)) continue;
            var key = Candidates(dossier, row).First(used.Add);
            keys.Add(row.Document, key);
        }

        return keys;
    }

    private static IEnumerable<string> Candidates(Dossier dossier, DecidedRow row)
    {
        var plain = Plain(row.Number);
        if (plain.Length > 0) yield return plain;
        if (dossier.Find(row.Document) is { } document && Plain(document.List.Value) is { Length: > 0 } list) yield return $"{list}-{plain}";
        for (var i = 2; ; i++) yield return string.Create(CultureInfo.InvariantCulture, $"{(plain.Length > 0 ? plain : "document")}-{i}");
    }

    /// <summary>Letters and digits that are safe in every file system and address.</summary>
    private static string Plain(string number)
    {
        var safe = number.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-').Take(LongestNumber);
        return string.Join('-', string.Concat(safe).Split('-', StringSplitOptions.RemoveEmptyEntries));
    }
}
