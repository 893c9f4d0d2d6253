using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Structure;

namespace Lakwerk.Redaction.Content;

/// <summary>
/// Writes marked-content sequences (ISO 32000-2, 14.6): those of the structure under a new number, artifacts as artifacts,
/// and replacement text where nothing was removed. A sequence that shows nothing any more leaves no trace.
/// </summary>
/// <param name="output">The content that is being written.</param>
/// <param name="states">The saved states of that content.</param>
/// <param name="tags">The numbering; null when the file, or this kind of content, has no structure.</param>
internal sealed class SequenceWriter(ContentWriter output, OpenStates states, TaggedContent? tags)
{
    private static readonly HashSet<string> ArtifactTypes = ["Pagination", "Layout", "Page", "Background"];
    private static readonly HashSet<string> ArtifactSubtypes = ["Header", "Footer", "Watermark"];
    private readonly Stack<Sequence> _open = new();

    /// <summary>One BMC or BDC of the input: what was written for it, from where in the output.</summary>
    private sealed class Sequence
    {
        public (int Start, int Length)? Tag { get; set; }

        public (int Start, int Length)? Text { get; set; }

        public int PaintedBefore { get; init; }

        public int BracketsBefore { get; init; }

        public int EffectBefore { get; init; }

        public ContentItem? Item { get; set; }

        public bool IsTouched { get; set; }
    }

    /// <summary>The numbering of this content.</summary>
    public TaggedContent? Tags => tags;

    /// <summary>Where the innermost open sequence begins that was written; −1 when there is none.</summary>
    public int InnermostStart
    {
        get
        {
            foreach (var sequence in _open)
                if ((sequence.Text ?? sequence.Tag) is { } opening) return opening.Start;
            return -1;
        }
    }

    /// <summary>True when something would be written for a sequence.</summary>
    public bool Writes(MarkedContent sequence, PdfString? replacement) =>
        replacement is not null || tags?.Find(sequence.Mcid) is not null || (tags is not null && sequence.Tag == "Artifact");

    /// <summary>Opens a sequence.</summary>
    /// <param name="sequence">The sequence as the input has it.</param>
    /// <param name="replacement">Its replacement text; null when it has none or none that may pass.</param>
    public void Begin(MarkedContent sequence, PdfString? replacement)
    {
        var opened = new Sequence { PaintedBefore = output.Painted, BracketsBefore = output.Brackets, EffectBefore = output.LastEffect };
        _open.Push(opened);
        if (tags?.Find(sequence.Mcid) is { } item)
        {
            opened.Item = item;
            opened.Tag = Write(item.Parent.Type, Numbered(tags.Add(item), sequence.Properties));
        }
        else if (tags is not null && sequence.Tag == "Artifact")
        {
            opened.Tag = Write("Artifact", Artifact(sequence.Properties));
        }

        if (replacement is null) return;
        var text = new PdfDictionary();
        text.Set("ActualText", replacement);
        opened.Text = Write("Span", text);
    }

    /// <summary>Opens a sequence of the new file's own, closed by EMC.</summary>
    public static void Open(ContentWriter output, string tag, int mcid) => output.Name(tag).Object(Numbered(mcid, null)).Operator("BDC"u8);

    /// <summary>Closes the innermost sequence.</summary>
    public void End()
    {
        if (!_open.TryPop(out var sequence)) return;
        var isEmpty = output.Painted == sequence.PaintedBefore;
        int? effect = isEmpty && output.Brackets == sequence.BracketsBefore ? sequence.EffectBefore : null;
        if (sequence.Text is { } text) Close(text, keep: !isEmpty && !sequence.IsTouched, effect);
        if (sequence.Tag is not { } tag) return;
        if (isEmpty && sequence.Item is not null) tags!.TakeBack();
        Close(tag, keep: !isEmpty, effect);
    }

    /// <summary>Closes all that is open.</summary>
    public void Close()
    {
        while (_open.Count > 0) End();
    }

    /// <summary>Something under a mark was removed within the open sequences: what they and the elements around them say in other words must not pass.</summary>
    public void Touch()
    {
        foreach (var sequence in _open)
        {
            sequence.IsTouched = true;
            sequence.Item?.Touch();
        }
    }

    /// <summary>The innermost open sequence of the structure, and whether it has shown anything so far.</summary>
    public (ContentItem Item, bool HasPainted)? Innermost()
    {
        foreach (var sequence in _open)
            if (sequence.Item is { } item) return (item, output.Painted > sequence.PaintedBefore);
        return null;
    }

    private (int Start, int Length) Write(string tag, PdfDictionary? properties)
    {
        var start = output.Length;
        output.Name(tag);
        if (properties is null) output.Operator("BMC"u8);
        else output.Object(properties).Operator("BDC"u8);
        return (start, output.Length - start);
    }

    private void Close((int Start, int Length) opening, bool keep, int? effectWithoutIt)
    {
        if (keep)
        {
            output.Operator("EMC"u8);
            return;
        }

        output.Remove(opening.Start, opening.Length, effectWithoutIt);
        states.Shift(opening.Start, opening.Length);
    }

    private static PdfDictionary Numbered(int mcid, PdfDictionary? source)
    {
        var properties = new PdfDictionary();
        properties.Set("MCID", PdfNumber.Of(mcid));
        if (source is not null && ElementTexts.LanguageOf(source) is { } language) properties.Set("Lang", PdfString.OfText(language));
        return properties;
    }

    /// <summary>What kind of artifact it is (ISO 32000-2, 14.8.2.2), without its place and size.</summary>
    private static PdfDictionary? Artifact(PdfDictionary? source)
    {
        if (source?.Name("Type") is not { } type || !ArtifactTypes.Contains(type)) return null;
        var properties = new PdfDictionary();
        properties.Set("Type", new PdfName(type));
        if (source.Name("Subtype") is { } subtype && ArtifactSubtypes.Contains(subtype)) properties.Set("Subtype", new PdfName(subtype));
        return properties;
    }
}
