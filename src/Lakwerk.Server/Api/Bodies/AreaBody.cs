using Lakwerk.Dossiers;

namespace Lakwerk.Server.Api;

/// <summary>A rectangle on a page, in points of the page's own space.</summary>
public sealed record AreaBody(int Page, double X0, double Y0, double X1, double Y1)
{
    public static AreaBody Of(MarkArea area) => new(area.Page, area.X0, area.Y0, area.X1, area.Y1);

    public MarkArea ToArea() => new(Page, X0, Y0, X1, Y1);
}
