using Lakwerk.Work.ReadingBack;

namespace Lakwerk.Work.Tests.ReadingBack;

/// <summary>Files that other programs redacted, and files that nobody did: how many boxes a person counts on a page.</summary>
public sealed class RealFileTests
{
    [SharedTheory("corpus/itext-pdfsweep-dotnet")]
    [InlineData("14bd0f1f_cmp_page166_03.pdf", 1, 4)]
    [InlineData("5d461c48_cmp_page229_01.pdf", 1, 5)]
    [InlineData("993709f7_cmp_redactIPhoneUserManualColored.pdf", 2, 10)]
    [InlineData("98b03923_cmp_cleanAnnotation_highlight01.pdf", 1, 1)]
    public void As_many_boxes_are_found_as_a_person_counts(string file, int page, int boxes) =>
        Assert.Equal(boxes, GroundsFile.Run(SharedMaterial.PathOf("corpus", "itext-pdfsweep-dotnet", file), new ReadOptions { Recognise = false }).Files[0].Pages[page - 1].Areas.Count);

    [SharedTheory("corpus/x-ray")]
    [InlineData("1933de77_no_bad_redactions.4.1.pdf")]
    [InlineData("36c2d73b_no_bad_redactions.7.1.pdf")]
    [InlineData("4e3aaeba_no_bad_redactions.3.2.pdf")]
    [InlineData("0eb043b8_rect_ordering_6.19.pdf")]
    public void Court_papers_without_boxes_have_none(string file) =>
        Assert.Empty(GroundsFile.Run(SharedMaterial.PathOf("corpus", "x-ray", file), new ReadOptions { Recognise = false }).Files.SelectMany(read => read.Pages).SelectMany(read => read.Areas));
}
