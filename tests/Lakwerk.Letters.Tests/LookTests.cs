using Lakwerk.Letters.Texts;
using Lakwerk.Letters.Word;
namespace Lakwerk.Letters.Tests;
public class LookTests
{
    [Fact]
    public void Write()
    {
        Directory.CreateDirectory("/tmp/letters");
        foreach (var (name, scene, date) in new[] { ("wob", Cases.Wob(), "2018-10-11"), ("wobl", Cases.WobLetters(), "2022-01-27"), ("woo", Cases.Woo(), "2023-02-20") })
        {
            var letter = LetterComposer.Compose(scene.Dossier, Cases.Order(LetterKind.Decision, date), TextLibrary.Default(LetterStyle.Formal));
            File.WriteAllText($"/tmp/letters/{name}.txt", PlainText.Of(letter));
            File.WriteAllBytes($"/tmp/letters/{name}.docx", WordWriter.Write(letter));
        }
    }
}
