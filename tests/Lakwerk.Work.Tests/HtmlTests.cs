using Lakwerk.Work.Demo;

namespace Lakwerk.Work.Tests;

public sealed class HtmlTests
{
    [Fact]
    public void Text_of_a_document_cannot_become_markup() =>
        Assert.Equal("<p title=\"&quot;&gt;\">&lt;b&gt;</p>", Html.Of($"<p title=\"{"\">"}\">{"<b>"}</p>").ToString());

    [Fact]
    public void Markup_in_markup_is_kept() => Assert.Equal("<p><b>x</b></p>", Html.Of($"<p>{Html.Of($"<b>{'x'}</b>")}</p>").ToString());

    [Fact]
    public void Numbers_are_written_the_dutch_way() => Assert.Equal("1,5", Html.Of($"{1.5}").ToString());

    [Fact]
    public void Formats_are_followed() => Assert.Equal("99 %", Html.Of($"{99.4:0} %").ToString());
}
