using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Law.Grounds;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;
using Lakwerk.Letters.Texts;

namespace Lakwerk.Letters.Composing;

/// <summary>What is odd about a letter and does not show in it.</summary>
internal static class LetterRemarks
{
    public static IEnumerable<Bilingual> Of(Dossier dossier, LetterOrder order, TextLibrary texts, Letter letter)
    {
        if (order.Body.Name is { } name && !OrganisationNames.AreSame(name, dossier.Body))
            yield return new(
                $"De brief is van “{name}”, maar het dossier is van “{dossier.Body}”: wie beslist en ondertekent?",
                $"The letter is from “{name}”, but the dossier is of “{dossier.Body}”: who decides and signs?");
        if (texts.Style == LetterStyle.Plain && letter.Find(LetterPart.Motivation) is { } motivation && FormalWords(dossier, texts, motivation) is { Count: > 0 } grounds)
            yield return new(
                $"Nog niet in gewone taal geschreven, dus in formele taal in de brief: de motivering van {string.Join(", ", grounds)}.",
                $"Not written in plain language yet, so in the letter in formal language: the motivation of {string.Join(", ", grounds)}.");
    }

    private static List<string> FormalWords(Dossier dossier, TextLibrary texts, Section motivation)
    {
        var names = motivation.Blocks.OfType<Paragraph>().Where(p => p.Role == ParagraphRole.Subheading).Select(p => p.Content.Text).ToHashSet(StringComparer.Ordinal);
        return [.. dossier.Motivations.Where(m => m.Value.Plain is null && GroundTable.TryGet(m.Key, out var ground) && names.Contains(texts.HeadingOf(ground))).Select(m => m.Key).Order(StringComparer.Ordinal)];
    }
}
