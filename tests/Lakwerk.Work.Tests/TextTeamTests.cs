using System.Globalization;
using Lakwerk.Work.Documents;

namespace Lakwerk.Work.Tests;

/// <summary>Several readers of one file give what one gives.</summary>
public sealed class TextTeamTests
{
    private const int PageCount = 150;

    [Fact]
    public void Pages_come_in_their_order_however_many_readers_there_are()
    {
        using var folder = new TempFolder();
        using var team = new TextTeam(folder.Write("book.pdf", Book()), "", CancellationToken.None);

        var texts = team.Read([.. Enumerable.Range(1, PageCount)], page => page.Text).ToList();

        Assert.Equal(Enumerable.Range(1, PageCount).Select(page => string.Create(CultureInfo.InvariantCulture, $"Bladzijde {page}")), texts);
        Assert.Empty(team.Missing);
    }

    [Fact]
    public void Only_the_pages_asked_for_are_read()
    {
        using var folder = new TempFolder();
        using var team = new TextTeam(folder.Write("book.pdf", Book()), "", CancellationToken.None);

        Assert.Equal(["Bladzijde 149", "Bladzijde 3"], team.Read([149, 3], page => page.Text));
    }

    private static byte[] Book() =>
        PdfFileBuilder.Pages([.. Enumerable.Range(1, PageCount).Select(page => string.Create(CultureInfo.InvariantCulture, $"BT /F1 12 Tf 72 700 Td (Bladzijde {page}) Tj ET"))]);
}
