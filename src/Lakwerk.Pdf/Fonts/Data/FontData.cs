using System.Reflection;

namespace Lakwerk.Pdf.Fonts.Data;

/// <summary>The tables of this folder as the assembly carries them.</summary>
internal static class FontData
{
    /// <summary>A binary table.</summary>
    public static byte[] Bytes(string file)
    {
        using var stream = Open(file);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The lines of a text table; comments left out.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(Open(file));
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }

    /// <summary>The lines of one section of a text table: those after <c>@section</c> up to the next section.</summary>
    public static IEnumerable<string> Section(string file, string section)
    {
        var inside = false;
        foreach (var line in Lines(file))
        {
            if (line[0] == '@')
            {
                if (inside) yield break;
                inside = line.AsSpan(1).SequenceEqual(section) || line.AsSpan(1).StartsWith($"{section} ", StringComparison.Ordinal);
            }
            else if (inside)
            {
                yield return line;
            }
        }
    }

    private static Stream Open(string file) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream($"Lakwerk.Pdf.Fonts.Data.{file}")
        ?? throw new FileNotFoundException($"The assembly lacks its table {file}.");
}
