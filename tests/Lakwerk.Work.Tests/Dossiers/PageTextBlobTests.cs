using System.IO.Compression;
using System.Text;
using Lakwerk.Text;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Work.Tests.Dossiers;

/// <summary>Page text comes back as it was kept, whatever its characters share.</summary>
public sealed class PageTextBlobTests
{
    public static TheoryData<string, Box[]> Words => new()
    {
        { "nauw", [Box.Of(10, 5, 12, 15), Box.Of(12, 5, 14, 15), Box.Of(14, 5, 16, 15), Box.Of(16, 5, 18, 15)] },
        { "wijd", [Box.Of(10, 5, 12, 15), Box.Of(13, 5, 14, 15), Box.Of(15, 5, 16, 15), Box.Of(19, 5, 20, 15)] },
        { "neer", [Box.Of(10, 5, 12, 15), Box.Of(10, 15, 12, 25), Box.Of(10, 25, 12, 35), Box.Of(10, 35, 12, 45)] },
        { "é", [Box.Of(-1.5, -2.25, 3, 4)] },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_character_has_its_box_again(string text, Box[] boxes)
    {
        var read = PageTextBlob.Read(PageTextBlob.Write(Document(text, boxes)));
        var page = Assert.Single(read.Pages);
        var word = Assert.Single(page.Words);
        Assert.Equal((7, 90, Box.Of(0, 0, 595, 842)), (page.Number, page.Rotation, page.Bounds));
        Assert.Equal(text, word.Text);
        Assert.Equal(boxes, word.CharacterBoxes);
    }

    /// <summary>As offices and intake folders of before November 2026 hold them.</summary>
    [Fact]
    public void The_first_format_is_still_read()
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true), Encoding.UTF8))
        {
            writer.Write(0x3154504C);
            foreach (var number in (int[])[1, 3]) writer.Write(number);
            foreach (var side in (float[])[0, 0, 595, 842]) writer.Write(side);
            foreach (var number in (int[])[0, 1, 1]) writer.Write(number);
            writer.Write("ja");
            foreach (var side in (float[])[1, 2, 3, 4, 3, 2, 5, 4]) writer.Write(side);
        }

        var word = Assert.Single(Assert.Single(PageTextBlob.Read(bytes.ToArray()).Pages).Words);
        Assert.Equal(("ja", Box.Of(3, 2, 5, 4)), (word.Text, word.CharacterBoxes[1]));
    }

    [Fact]
    public void A_blob_that_was_cut_off_is_told_wherever_it_was_cut()
    {
        using var plain = new MemoryStream();
        using (var packed = new BrotliStream(new MemoryStream(PageTextBlob.Write(Document("nauw", (Box[])Words.First()[1]))), CompressionMode.Decompress)) packed.CopyTo(plain);
        for (var length = 0; length < plain.Length; length++)
        {
            using var cut = new MemoryStream();
            using (var packed = new BrotliStream(cut, CompressionLevel.Fastest, leaveOpen: true)) packed.Write(plain.GetBuffer().AsSpan(0, length));
            Assert.Throws<InvalidDataException>(() => PageTextBlob.Read(cut.ToArray()));
        }
    }

    private static TextDocument Document(string text, Box[] boxes) => new([new TextPage(7, Box.Of(0, 0, 595, 842), 90, [new TextLine([new TextWord(text, boxes)])])]);
}
