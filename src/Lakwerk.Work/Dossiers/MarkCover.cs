using System.Collections.Frozen;
using Lakwerk.Dossiers;
using Lakwerk.Text;

namespace Lakwerk.Work.Dossiers;

/// <summary>Whether what somebody wants to mark in a document is covered already.</summary>
internal sealed class MarkCover
{
    /// <summary>Letters stand out a little over the boxes that people draw.</summary>
    internal const double Slack = 1.5;

    private readonly ILookup<int, Box> _covers;
    private readonly FrozenSet<MarkId> _marks;

    public MarkCover(Document document)
    {
        _covers = document.Marks.SelectMany(mark => mark.Areas).ToLookup(area => area.Page, area => Box.Of(area.X0, area.Y0, area.X1, area.Y1).Inflate(Slack));
        _marks = document.Marks.Select(mark => mark.Id).ToFrozenSet();
    }

    public bool Has(MarkId mark) => _marks.Contains(mark);

    public bool Covers(MarkArea area)
    {
        var wanted = Box.Of(area.X0, area.Y0, area.X1, area.Y1);
        return _covers[area.Page].Any(cover => cover.Contains(wanted));
    }
}
