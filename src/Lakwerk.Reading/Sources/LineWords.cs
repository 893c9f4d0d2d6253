using System.Text;
using Lakwerk.Reading.Words;

namespace Lakwerk.Reading.Sources;

/// <summary>A single line with the damaged words of the grammar mended; for labels and signatures, which stand outside sentences.</summary>
internal static class LineWords
{
    public static string Mend(string line)
    {
        StringBuilder? mended = null;
        for (var i = 0; i < line.Length;)
        {
            var end = i;
            while (end < line.Length && char.IsLetterOrDigit(line[end])) end++;
            if (end == i)
            {
                mended?.Append(line[i++]);
                if (mended is null) i++;
                continue;
            }

            if (WordMender.Mend(line.AsSpan(i, end - i)) is { } sound)
            {
                mended ??= new StringBuilder(line, 0, i, line.Length + 16);
                mended.Append(char.IsUpper(line[i]) ? char.ToUpperInvariant(sound[0]) : sound[0]).Append(sound, 1, sound.Length - 1);
            }
            else mended?.Append(line, i, end - i);

            i = end;
        }

        return mended?.ToString() ?? line;
    }
}
