using System.Text;
using Lakwerk.Reading.Words;

namespace Lakwerk.Reading.Sources;

/// <summary>A single line with its damaged words mended; for labels and signatures, which stand outside sentences.</summary>
internal static class LineWords
{
    public static string Mend(string line, LetterWords words)
    {
        StringBuilder? mended = null;
        for (var i = 0; i < line.Length;)
        {
            if (!char.IsLetterOrDigit(line[i]))
            {
                if (words.IsDamaged && i > 0 && (line[i] is '`' or '~' or '*' || line[i] is '.' or ',' or '\'' && IsAlone(line, i))) mended ??= new StringBuilder(line, 0, i, line.Length + 16);
                else mended?.Append(line[i]);
                i++;
                continue;
            }

            var (sound, length) = words.At(line, i, line.Length);
            var first = sound is null ? words.FirstOfTwo(line.AsSpan(i, length)) : 0;
            if (sound is not null || first > 0) mended ??= new StringBuilder(line, 0, i, line.Length + 16);
            if (sound is not null) mended!.Append(char.IsUpper(line[i]) ? char.ToUpperInvariant(sound[0]) : sound[0]).Append(sound, 1, sound.Length - 1);
            else if (first > 0) mended!.Append(line, i, first).Append(' ');
            else mended?.Append(line, i, length);
            i += first > 0 ? first : length;
        }

        return mended?.ToString() ?? line;
    }

    private static bool IsAlone(string line, int at) => line[at - 1] == ' ' && at + 1 < line.Length && line[at + 1] == ' ';
}
