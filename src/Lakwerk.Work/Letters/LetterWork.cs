using System.Text;
using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Letters;
using Lakwerk.Letters.Model;
using Lakwerk.Letters.Word;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Work.Letters;

/// <summary>Writes the letters of a dossier: composed from what it holds, in the body's words and on its paper, as a file.</summary>
public static class LetterWork
{
    private static readonly (string Ending, LetterFormat Format)[] Endings = [(".docx", LetterFormat.Word), (".pdf", LetterFormat.Pdf), (".txt", LetterFormat.Text)];

    /// <summary>A letter from the dossier as it stands; that of a decision which was taken, from the dossier as it stood then, so that it reads the same for ever.</summary>
    /// <exception cref="InputException">There is no such dossier, it has nothing that this letter could be about, or a text cannot be used.</exception>
    public static Letter Compose(DossierDesk dossiers, DossierId id, LetterOrder order, BodyFolder body, LetterStyle style)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        ArgumentNullException.ThrowIfNull(order);
        var now = dossiers.MustOpen(id);
        return Told(() => LetterComposer.DecisionOf(now, order)) is { TakenOn: not null } taken
            ? Compose(dossiers.ForPublic(dossiers.AsTaken(id, taken.Id)), order with { Decision = taken.Id }, body, style)
            : Compose(dossiers.ForPublic(now), order, body, style);
    }

    /// <exception cref="InputException">The dossier has nothing that this letter could be about, or a text or template cannot be used.</exception>
    public static Letter Compose(Dossier dossier, LetterOrder order, BodyFolder body, LetterStyle style)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(body);
        var texts = body.Texts(style);
        return Told(() => LetterComposer.Compose(dossier, order with { Body = body.Profile }, texts));
    }

    /// <exception cref="InputException">The template cannot be used, or LibreOffice is missing or failed.</exception>
    public static WrittenLetter Write(Letter letter, LetterFormat format, ReadOnlyMemory<byte>? template, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return new WrittenLetter(letter, format switch
        {
            LetterFormat.Text => Encoding.UTF8.GetBytes(PlainText.Of(letter)),
            LetterFormat.Word => InWord(letter, template),
            LetterFormat.Pdf => ArchivalPdf.FromWord(InWord(letter, template), letter.Date, stop),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Unknown format."),
        });
    }

    /// <exception cref="InputException">The name ends in none of them.</exception>
    public static LetterFormat FormatOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        foreach (var (ending, format) in Endings)
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return format;
        var endings = string.Join(", ", Endings.Select(e => e.Ending));
        throw InputException.About(path, new Bilingual($"een brief wordt geschreven als {endings}.", $"a letter is written as {endings}."));
    }

    private static byte[] InWord(Letter letter, ReadOnlyMemory<byte>? template) =>
        Told(() => template is { } own ? WordWriter.Write(letter, own) : WordWriter.Write(letter));

    private static T Told<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (LetterException problem)
        {
            throw InputException.Of(problem.Reason, problem);
        }
    }
}
