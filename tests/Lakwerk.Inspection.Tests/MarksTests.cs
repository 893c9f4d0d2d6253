using System.Security.Cryptography;
using System.Text;
using Lakwerk.Inspection.Tests.Fixtures;

namespace Lakwerk.Inspection.Tests;

public sealed class MarksTests
{
    [Fact]
    public void Marks_are_read_from_the_file_that_the_redactor_reads()
    {
        var marks = InspectionMarks.Read(Utf8(
            """{"version":1,"sha256":"AB","marks":[{"id":"m1","page":1,"boxes":[[72,700,130.4,712.9]],"ground":"5.1.2.e","label":"5.1.2e"},{"page":3,"whole":true}]}"""));
        Assert.Equal("ab", marks.OriginalSha256);
        Assert.Equal(2, marks.Marks.Count);
        Assert.Equal(("5.1.2e", 130.4), (marks.Marks[0].Label, marks.Marks[0].Boxes[0].Right));
        Assert.True(marks.Marks[1].Whole);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"version":2,"marks":[]}""")]
    [InlineData("""{"version":1}""")]
    [InlineData("""{"version":1,"marks":[{"page":0,"whole":true}]}""")]
    [InlineData("""{"version":1,"marks":[{"page":1}]}""")]
    [InlineData("""{"version":1,"marks":[{"page":1,"boxes":[[1,2,3]]}]}""")]
    [InlineData("""{"version":1,"marks":[{"page":"x","whole":true}]}""")]
    public void Marks_that_make_no_sense_are_refused(string json) =>
        Assert.Throws<InspectionException>(() => InspectionMarks.Read(Utf8(json)));

    [Fact]
    public void Marks_for_another_original_are_refused()
    {
        var options = new InspectionOptions { Original = Letter.Original.Build(), Marks = new InspectionMarks([Letter.Mark], "00") };
        Assert.Throws<InspectionException>(() => Inspector.Inspect(Letter.Result.Build(), options));
    }

    [Fact]
    public void Marks_for_this_original_are_accepted()
    {
        var original = Letter.Original.Build();
        var marks = new InspectionMarks([Letter.Mark], Convert.ToHexStringLower(SHA256.HashData(original)));
        Assert.True(Inspector.Inspect(Letter.Result.Build(), new InspectionOptions { Original = original, Marks = marks, ForeignReaders = false }).IsClean);
    }

    [Fact]
    public void An_original_on_disk_is_compared_like_one_in_memory()
    {
        using var folder = new TempFolder();
        var original = Letter.Original.Build();
        var options = new InspectionOptions { Marks = new InspectionMarks([Letter.Mark]), ForeignReaders = false };

        Assert.Equal(
            Inspector.Inspect(Letter.Result.Build(), options with { Original = original }).ToJson(),
            Inspector.Inspect(Letter.Result.Build(), options with { OriginalPath = folder.Write("original.pdf", original) }).ToJson());
    }

    [Fact]
    public void A_mark_on_a_page_that_does_not_exist_is_refused() =>
        Assert.Throws<InspectionException>(() => Letter.Compared(Letter.Result) is var scene
            ? Inspector.Inspect(scene.File, scene.Options with { Marks = new InspectionMarks([new InspectionMark(2, [], true)]) })
            : null);

    [Fact]
    public void An_original_without_marks_is_refused() =>
        Assert.Throws<InspectionException>(() => Inspector.Inspect(Letter.Result.Build(), new InspectionOptions { Original = Letter.Original.Build() }));

    [Fact]
    public void A_whole_page_under_a_mark_may_show_nothing_but_its_label()
    {
        var mark = new InspectionMark(1, [], true, "buiten verzoek");
        var label = new PdfSketch("0 g 0 0 595 842 re f 1 g BT /F1 12 Tf 200 400 Td (buiten verzoek) Tj ET");
        Assert.True(Scene.Compared(label, Letter.Original, mark).Inspect().IsClean);
        Assert.False(Scene.Compared(new PdfSketch(Letter.Rest), Letter.Original, mark).Inspect().IsClean);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
