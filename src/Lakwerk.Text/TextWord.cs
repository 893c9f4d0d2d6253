namespace Lakwerk.Text;

/// <summary>
/// A word as it stands on a page: its characters and, for each UTF-16 unit of <see cref="Text"/>, the box that it covers.
/// A ligature that became several characters shares its box among them.
/// </summary>
public sealed class TextWord
{
    public TextWord(string text, IReadOnlyList<Box> characterBoxes)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        ArgumentNullException.ThrowIfNull(characterBoxes);
        if (characterBoxes.Count != text.Length)
            throw new ArgumentException($"A word of {text.Length} characters came with {characterBoxes.Count} boxes.", nameof(characterBoxes));
        Text = text;
        CharacterBoxes = characterBoxes;
        Box = characterBoxes[0];
        for (var i = 1; i < characterBoxes.Count; i++) Box = Box.Union(characterBoxes[i]);
    }

    public string Text { get; }

    public IReadOnlyList<Box> CharacterBoxes { get; }

    public Box Box { get; }

    public override string ToString() => Text;
}
