namespace Lakwerk.Dossiers.Folding;

/// <summary>A row of a decision as a snapshot holds it: writing and reading side by side.</summary>
internal static class PackedRow
{
    public static void Write(PackedWriter w, DecidedRow row)
    {
        w.Repeated(row.Document.Value);
        w.Repeated(row.Number);
        w.Number((int)row.Judgement);
        w.Texts(row.Codes);
        w.Number(row.Marks.Length);
        foreach (var mark in row.Marks)
            PackedMark.Write(w, mark);
    }

    public static DecidedRow Read(PackedReader r) => new(new DocumentId(r.Repeated()), r.Repeated(), (Judgement)r.Number(), r.Texts(), r.Many(PackedMark.ReadDecided));
}
