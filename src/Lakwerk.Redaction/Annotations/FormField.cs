using Lakwerk.Pdf.Objects;

namespace Lakwerk.Redaction.Annotations;

/// <summary>What a form field says about itself, with what it inherits (ISO 32000-2, 12.7.4).</summary>
internal sealed class FormField(PdfDictionary widget, PdfDictionary form)
{
    private const int DeepestField = 32;
    private const int MultilineFlag = 1 << 12;
    private const int PasswordFlag = 1 << 13;
    private const int PushFlag = 1 << 16;
    private const int ComboFlag = 1 << 17;
    private const int CombFlag = 1 << 24;

    public bool IsText => Inherited("FT") is PdfName { Value: "Tx" };

    public bool IsChoice => Inherited("FT") is PdfName { Value: "Ch" };

    /// <summary>A button that keeps no value: what it shows is its caption.</summary>
    public bool IsPushButton => Inherited("FT") is PdfName { Value: "Btn" } && Has(PushFlag);

    public bool IsMultiline => IsText ? Has(MultilineFlag) : IsChoice && !Has(ComboFlag);

    /// <summary>What is typed is not shown.</summary>
    public bool IsPassword => IsText && Has(PasswordFlag);

    /// <summary>Each character has a cell of its own: how many cells there are; 0 for a field without.</summary>
    public int Cells => IsText && Has(CombFlag) && Inherited("MaxLen") is PdfNumber { AsInt: > 0 and <= 1000 } most ? most.AsInt : 0;

    /// <summary>Where lines stand: 0 left, 1 in the middle, 2 right. Captions stand in the middle.</summary>
    public int Alignment => IsPushButton ? 1 : (Inherited("Q") as PdfNumber ?? form["Q"] as PdfNumber) is { } number ? Math.Clamp(number.AsInt, 0, 2) : 0;

    /// <summary>The text that is shown; of several chosen items one a line.</summary>
    public string Text => IsPushButton ? (Characteristics["CA"] as PdfString)?.ToText() ?? "" : Inherited("V") switch
    {
        PdfString text => Shown(text.ToText()),
        PdfArray items => string.Join('\n', items.OfType<PdfString>().Select(item => Shown(item.ToText()))),
        _ => "",
    };

    /// <summary>The operators that choose font, size and colour.</summary>
    public string DefaultAppearance => (Inherited("DA") as PdfString ?? form["DA"] as PdfString)?.ToText() ?? "";

    /// <summary>Fonts by their names, of the form as a whole.</summary>
    public PdfDictionary? Fonts => (Inherited("DR") as PdfDictionary ?? form.Dictionary("DR"))?.Dictionary("Font");

    /// <summary>Edge, ground and caption.</summary>
    public PdfDictionary Characteristics => widget.Dictionary("MK") ?? new PdfDictionary();

    /// <summary>Thickness of the edge in points.</summary>
    public double EdgeWidth => widget.Dictionary("BS")?.Number("W", 1) ?? (widget.Array("Border") is { Count: >= 3 } border ? border.Number(2) : 1);

    private bool Has(int flag) => Inherited("Ff") is PdfNumber flags && (flags.AsInt & flag) != 0;

    /// <summary>A choice is stored by its export value and shown by its name.</summary>
    private string Shown(string value)
    {
        if (!IsChoice || Inherited("Opt") is not PdfArray options) return value;
        foreach (var option in options)
            if (option is PdfArray { Count: >= 2 } pair && pair[0] is PdfString export && export.ToText() == value && pair[1] is PdfString name) return name.ToText();
        return value;
    }

    private PdfObject Inherited(string key)
    {
        var field = widget;
        for (var depth = 0; field is not null && depth < DeepestField; depth++, field = field.Dictionary("Parent"))
            if (field[key] is var value and not PdfNull) return value;
        return PdfNull.Instance;
    }
}
