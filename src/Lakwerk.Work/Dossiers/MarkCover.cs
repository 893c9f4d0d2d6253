using System.Collections.Frozen;
using Lakwerk.Dossiers;
using Lakwerk.Text;

namespace Lakwerk.Work.Dossiers;

/// <summary>What the marks of a document cover.</summary>
internal sealed class MarkCover
{
    /// <summary>Letters stand out a little over the boxes that people draw.</summary>
    private const double Slack = 1.5;

    private readonly ILookup<int, (Box Cover, Mark Mark)> _covers;
    private readonly FrozenSet<MarkId> _marks;

    public MarkCover(Document document)
    {
        _covers = document.Marks.SelectMany(mark => mark.Areas.Select(area => (area.Page, Cover: BoxOf(area).Inflate(Slack), Mark: mark))).ToLookup(one => one.Page, one => (one.Cover, one.Mark));
        _marks = document.Marks.Select(mark => mark.Id).ToFrozenSet();
    }

    public bool Has(MarkId mark) => _marks.Contains(mark);

    public bool Covers(MarkArea area)
    {
        var wanted = BoxOf(area);
        return _covers[area.Page].Any(one => one.Cover.Contains(wanted));
    }

    /// <summary>The marks over a word, in the order of the document: those over the letter in its middle, for marks end between letters.</summary>
    public IEnumerable<Mark> Over(int page, TextWord word)
    {
        var letter = word.CharacterBoxes[word.CharacterBoxes.Count / 2];
        return _covers[page].Where(one => one.Cover.Contains(letter)).Select(one => one.Mark).DistinctBy(mark => mark.Id);
    }

    private static Box BoxOf(MarkArea area) => Box.Of(area.X0, area.Y0, area.X1, area.Y1);
}
