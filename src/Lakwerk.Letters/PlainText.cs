using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters;

/// <summary>Writes a letter as plain text: for a mail, for a quick look, for tests.</summary>
public static class PlainText
{
    /// <summary>What stands above a decision that has not been taken.</summary>
    public const string DraftWord = "CONCEPT";

    public static string Of(Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var page = new StringBuilder(letter.IsDraft ? DraftWord + "\n" : "");
        foreach (var line in letter.Head.Sender.Concat(letter.Head.Addressee))
            page.Append(line.Text).Append('\n');
        foreach (var field in letter.Head.Fields)
            page.Append($"{field.Label}: {field.Value.Text}\n");
        if (!letter.Head.Salutation.IsEmpty)
            page.Append('\n').Append(letter.Head.Salutation.Text).Append('\n');
        foreach (var section in letter.Sections)
            page.Append('\n').Append(Of(section)).Append('\n');
        return page.ToString();
    }

    public static string Of(Section section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return string.Join("\n\n", section.Blocks.Select(Of));
    }

    private static string Of(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Content.Text,
        ListBlock list => string.Join('\n', list.Items.Select((item, i) => $"{Bullet(list, i)} {item.Text}")),
        TableBlock table => string.Join('\n', table.Rows.Select(Row).Prepend(string.Join(" | ", table.Columns.Select(c => c.Heading)))),
        _ => "",
    };

    private static string Bullet(ListBlock list, int index) => list.IsNumbered ? string.Create(CultureInfo.InvariantCulture, $"{index + 1}.") : "-";

    private static string Row(ImmutableArray<Phrase> cells) => string.Join(" | ", cells.Select(c => c.Text));
}
