using Lakwerk.Dossiers;
using Lakwerk.Text;

namespace Lakwerk.Work.Dossiers;

/// <summary>Whether what somebody wants to mark is covered already.</summary>
internal static class MarkCover
{
    /// <summary>Letters stand out a little over the boxes that people draw.</summary>
    private const double Slack = 1.5;

    public static bool Covers(Document document, MarkArea area) => document.Marks.Any(mark => mark.Areas.Any(cover => Covers(cover, area)));

    private static bool Covers(MarkArea cover, MarkArea area) =>
        cover.Page == area.Page && Box.Of(cover.X0, cover.Y0, cover.X1, cover.Y1).Inflate(Slack).Contains(Box.Of(area.X0, area.Y0, area.X1, area.Y1));
}
