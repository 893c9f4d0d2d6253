using Lakwerk.Pdf.Layout;
using Lakwerk.Text;

namespace Lakwerk.Pdf.Tests.Layout;

public class RightToLeftTests
{
    // Words as they lie on the page, from left to right, letters too.
    [Theory]
    [InlineData("one two", "one two")]
    [InlineData("םלוע םולש", "שלום עולם")]
    [InlineData("םולש 2024 12 רמאנ", "נאמר 2024 12 שלום")]
    [InlineData("see םלוע םולש there now", "see שלום עולם there now")]
    [InlineData("12ב", "ב12")]
    public void A_line_comes_in_the_order_in_which_it_is_read(string placed, string read)
    {
        var words = placed.Split(' ').Select(word => new TextWord(word, [.. word.Select((_, i) => new Box(i, 0, i + 1, 1))])).ToList();
        Assert.Equal(read, string.Join(' ', RightToLeft.Arrange(words).Select(word => word.Text)));
    }

    [Fact]
    public void Boxes_turn_with_their_letters()
    {
        var word = RightToLeft.Arrange([new TextWord("םלוע", [.. Enumerable.Range(0, 4).Select(i => new Box(i, 0, i + 1, 1))])]).Single();
        Assert.Equal([3, 2, 1, 0], word.CharacterBoxes.Select(box => box.Left));
    }
}
