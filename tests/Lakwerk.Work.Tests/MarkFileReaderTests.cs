using Lakwerk.Redaction.Marks;
using Lakwerk.Text;
using Lakwerk.Work.Files;
using Lakwerk.Work.Marks;

namespace Lakwerk.Work.Tests;

public sealed class MarkFileReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_mark_with_everything_is_read()
    {
        var mark = Assert.Single(Read("""
            {"version":1,"marks":[{"id":"m1","page":2,"boxes":[[72.0,700.1,130.4,712.9]],"ground":"5.1.2.e","label":"5.1.2e"}]}
            """).Marks);
        Assert.Equal(("m1", 2, "5.1.2.e", "5.1.2e", false), (mark.Id, mark.Page, mark.Ground, mark.Label, mark.Whole));
        Assert.Equal(new Box(72.0, 700.1, 130.4, 712.9), Assert.Single(mark.Boxes));
    }

    [Fact]
    public void A_whole_page_needs_no_boxes()
    {
        var mark = Assert.Single(Read("""{"version":1,"marks":[{"page":3,"whole":true}]}""").Marks);
        Assert.True(mark.Whole);
        Assert.Equal(("m1", "", ""), (mark.Id, mark.Ground, mark.Label));
    }

    [Fact]
    public void Corners_may_come_in_any_order() =>
        Assert.Equal(new Box(1, 2, 3, 4), Read("""{"version":1,"marks":[{"page":1,"boxes":[[3,2,1,4]]}]}""").Marks[0].Boxes[0]);

    [Theory]
    [InlineData("""[]""", "must be an object")]
    [InlineData("""{"marks":[]}""", "states no version")]
    [InlineData("""{"version":2,"marks":[]}""", "has version 2")]
    [InlineData("""{"version":1.5,"marks":[]}""", "has version 1.5")]
    [InlineData("""{"version":"1","marks":[]}""", "has version \"1\"")]
    [InlineData("""{"version":1}""", "has no list of marks")]
    [InlineData("""{"version":1,"sha256":"abc","marks":[]}""", "64 hexadecimal digits")]
    [InlineData("""{"version":1,"marks":[1]}""", "mark 1 in the list is not an object")]
    [InlineData("""{"version":1,"marks":[{"id":"a"}]}""", "mark a has no page")]
    [InlineData("""{"version":1,"marks":[{"id":"a","page":0,"whole":true}]}""", "mark a has no page")]
    [InlineData("""{"version":1,"marks":[{"id":"a","page":1.5,"whole":true}]}""", "mark a has no page")]
    [InlineData("""{"version":1,"marks":[{"id":"a","page":1}]}""", "neither boxes nor")]
    [InlineData("""{"version":1,"marks":[{"id":"a","page":1,"boxes":[]}]}""", "neither boxes nor")]
    [InlineData("""{"version":1,"marks":[{"id":"a","page":1,"boxes":[[1,2,3]]}]}""", "not four numbers")]
    [InlineData("""{"version":1,"marks":[{"id":"a","page":1,"boxes":[[1,2,3,"4"]]}]}""", "not four numbers")]
    [InlineData("""{"version":1,"marks":[{"id":"a","page":1,"boxes":[[1,2,1,4]]}]}""", "box without area")]
    [InlineData("""{"version":1,"marks":[{"id":"a","page":1,"boxes":[[1,2,1e999,4]]}]}""", "not a finite number")]
    [InlineData("""{"version":1,"marks":[{"id":"a","page":1,"boxes":[[1,2,NaN,4]]}]}""", "not valid JSON")]
    [InlineData("""{"version":1,"marks":[{"id":"a","page":1,"whole":"yes"}]}""", "whole must be true or false")]
    [InlineData("""{"version":1,"marks":[{"id":"a","page":1,"whole":true},{"id":"a","page":2,"whole":true}]}""", "two marks with id a")]
    [InlineData("""{"version":1,"marks":[{"id":1,"page":1,"whole":true}]}""", "id must be text")]
    [InlineData("""{"version":1,"marks":[""", "not valid JSON (line 1)")]
    [InlineData("", "not valid JSON")]
    public void What_does_not_say_clearly_what_must_go_is_refused(string json, string reason)
    {
        var problem = Assert.Throws<InputException>(() => Read(json));
        Assert.StartsWith(_folder.PathOf("marks.json") + ": ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_the_document_lacks_is_refused()
    {
        var marks = Read("""{"version":1,"marks":[{"id":"late","page":3,"whole":true}]}""");
        marks.MustFit("marks.json", HashOfDocument, pageCount: 3);
        var problem = Assert.Throws<InputException>(() => marks.MustFit("marks.json", HashOfDocument, pageCount: 2));
        Assert.Equal("marks.json: mark late is on page 3, but the document has 2 pages.", problem.Message);
    }

    [Fact]
    public void Marks_for_another_file_are_refused()
    {
        var marks = Read($$"""{"version":1,"sha256":"{{new string('a', 64)}}","marks":[]}""");
        Assert.Contains("made for another file", Assert.Throws<InputException>(() => marks.MustFit("m", HashOfDocument, 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_right_hash_in_either_case_is_accepted()
    {
        Read($$"""{"version":1,"sha256":"{{HashOfDocument().ToUpperInvariant()}}","marks":[]}""").MustFit("m", HashOfDocument, 1);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var marks = new MarkFile(
            [
                new Mark { Id = "a", Page = 1, Boxes = [new Box(1.5, 2, 3, 4)], Ground = "5.1.2.e", Label = "5.1.2e" },
                new Mark { Id = "b", Page = 2, Whole = true },
            ],
            new string('0', 64));
        MarkFileWriter.Write(_folder.PathOf("marks.json"), marks);
        var read = MarkFileReader.Read(_folder.PathOf("marks.json"));
        Assert.Equal(marks.Sha256, read.Sha256);
        Assert.Equal(marks.Marks.Select(Facts), read.Marks.Select(Facts));
    }

    private static string HashOfDocument() => SourceFile.Sha256("document"u8);

    private static string Facts(Mark mark) => $"{mark.Id} {mark.Page} {string.Join(' ', mark.Boxes)} {mark.Ground} {mark.Label} {mark.Whole}";

    private MarkFile Read(string json) => MarkFileReader.Read(_folder.Write("marks.json", json));
}
