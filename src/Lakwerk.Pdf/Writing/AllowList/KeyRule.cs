using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Writing.AllowList;

/// <summary>Copies one value, given as it stands (perhaps a reference); null when it may not pass.</summary>
internal delegate PdfObject? ValueRule(ResourceCopier copier, PdfObject raw);

/// <summary>A key that may pass and the rule for its value.</summary>
internal readonly record struct KeyRule(string Key, ValueRule Rule);

/// <summary>A kind of dictionary and the keys that it may keep: all others are dropped and named.</summary>
internal sealed record DictionaryRule(string Kind, params KeyRule[] Keys)
{
    /// <summary>A new dictionary of the keys that pass, in the rule's order, which is the same for every input.</summary>
    public PdfDictionary Apply(ResourceCopier copier, PdfDictionary source)
    {
        var target = new PdfDictionary();
        var known = 0;
        foreach (var (key, rule) in Keys)
        {
            var raw = source.Raw(key);
            if (raw is PdfNull) continue;
            known++;
            if (rule(copier, raw) is { } value) target.Set(key, value);
            else copier.Dropped.Note($"{Kind}/{key}");
        }

        if (known < source.Count) NoteUnknown(copier, source);
        return target;
    }

    private void NoteUnknown(ResourceCopier copier, PdfDictionary source)
    {
        foreach (var (key, _) in source.Entries)
        {
            if (key is "Length" or "Filter" or "DecodeParms" or "DL" or "F" or "FFilter" or "FDecodeParms") continue;
            if (!Array.Exists(Keys, rule => rule.Key == key)) copier.Dropped.Note($"{Kind}/{key}");
        }
    }
}
