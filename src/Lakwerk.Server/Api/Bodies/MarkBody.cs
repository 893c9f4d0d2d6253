using Lakwerk.Dossiers;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Server.Api;

/// <summary>A mark as the browser draws it.</summary>
public sealed record MarkBody(string Id, IReadOnlyList<AreaBody> Areas, IReadOnlyList<string> Codes, string Label, string By, string Name)
{
    public static MarkBody Of(Mark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return new MarkBody(mark.Id.Value, [.. mark.Areas.Select(AreaBody.Of)], mark.Codes, MarkTranslation.LabelOf(mark.Codes), mark.By.Id, mark.By.Name);
    }
}
