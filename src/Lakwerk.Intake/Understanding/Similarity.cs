namespace Lakwerk.Intake.Understanding;

/// <summary>How much two short texts look alike.</summary>
internal static class Similarity
{
    /// <summary>From 0 to 1: one minus the edits by the longer length.</summary>
    public static double Of(string a, string b)
    {
        var longest = Math.Max(a.Length, b.Length);
        return longest == 0 ? 1 : 1 - ((double)Edits(a, b, longest) / longest);
    }

    /// <summary>Levenshtein distance, or <paramref name="most"/> + 1 when it is larger.</summary>
    public static int Edits(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most) return most + 1;
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return Math.Min(row[b.Length], most + 1);
    }
}
