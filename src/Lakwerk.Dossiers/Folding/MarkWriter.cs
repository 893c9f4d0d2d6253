namespace Lakwerk.Dossiers.Folding;

/// <summary>Writes the marks of all documents; texts that come again and again (actors, codes) once.</summary>
internal sealed class MarkWriter(BinaryWriter writer)
{
    private readonly Dictionary<string, int> _texts = [];

    public void Write(IEnumerable<Document> documents)
    {
        foreach (var document in documents)
        {
            writer.Write7BitEncodedInt(document.Marks.Length);
            foreach (var mark in document.Marks)
                Write(mark);
        }
    }

    private void Write(Mark mark)
    {
        writer.Write(mark.Id.Value);
        Repeated(mark.By.Id);
        Repeated(mark.By.Name);
        writer.Write7BitEncodedInt(mark.Codes.Length);
        foreach (var code in mark.Codes)
            Repeated(code);
        writer.Write7BitEncodedInt(mark.Areas.Length);
        foreach (var area in mark.Areas)
            Write(area);
    }

    private void Write(MarkArea area)
    {
        writer.Write7BitEncodedInt(area.Page);
        writer.Write(area.X0);
        writer.Write(area.Y0);
        writer.Write(area.X1);
        writer.Write(area.Y1);
    }

    private void Repeated(string text)
    {
        if (_texts.TryGetValue(text, out var index))
        {
            writer.Write7BitEncodedInt(index + 1);
            return;
        }
        _texts[text] = _texts.Count;
        writer.Write7BitEncodedInt(0);
        writer.Write(text);
    }
}
