using System.Collections.Immutable;

namespace Lakwerk.Dossiers.Folding;

/// <summary>A mark as a snapshot holds it: writing and reading side by side.</summary>
internal static class PackedMark
{
    public static void Write(PackedWriter w, Mark mark)
    {
        w.Text(mark.Id.Value);
        w.Actor(mark.By);
        w.Texts(mark.Codes);
        Write(w, mark.Areas);
    }

    public static Mark Read(PackedReader r)
    {
        var id = new MarkId(r.Text());
        var by = r.Actor();
        var codes = r.Texts();
        return new Mark(id, r.Many(ReadArea), codes, by);
    }

    public static void Write(PackedWriter w, DecidedMark mark)
    {
        w.Text(mark.Mark.Value);
        w.Texts(mark.Codes);
        Write(w, mark.Areas);
    }

    public static DecidedMark ReadDecided(PackedReader r) => new(new MarkId(r.Text()), r.Texts()) { Areas = r.Many(ReadArea) };

    private static void Write(PackedWriter w, ImmutableArray<MarkArea> areas)
    {
        w.Number(areas.Length);
        foreach (var area in areas)
            Write(w, area);
    }

    private static void Write(PackedWriter w, MarkArea area)
    {
        w.Number(area.Page);
        w.Double(area.X0);
        w.Double(area.Y0);
        w.Double(area.X1);
        w.Double(area.Y1);
    }

    private static MarkArea ReadArea(PackedReader r) => new(r.Number(), r.Double(), r.Double(), r.Double(), r.Double());
}
