using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Lakwerk.Letters.Word;

/// <summary>Bullets and numbers: definitions of our own beside those of the template, and a fresh count for each list.</summary>
internal sealed class WordNumbering
{
    private readonly Numbering _numbering;
    private readonly int _decimal;
    private int _next;

    public WordNumbering(MainDocumentPart main)
    {
        var part = main.NumberingDefinitionsPart ?? main.AddNewPart<NumberingDefinitionsPart>();
        _numbering = part.Numbering ??= new Numbering();
        var ours = new Numbering(DefaultTemplate.OuterXml("numbering")).Elements<AbstractNum>().ToList();
        var free = _numbering.Elements<AbstractNum>().Select(a => a.AbstractNumberId!.Value).DefaultIfEmpty(-1).Max() + 1;
        _next = _numbering.Elements<NumberingInstance>().Select(n => n.NumberID!.Value).DefaultIfEmpty(0).Max() + 1;
        var bullet = Add(ours[0], free);
        _decimal = Add(ours[1], free + 1);
        Bullets = Instance(bullet);
    }

    /// <summary>Bullets never count, so one list serves all.</summary>
    public int Bullets { get; }

    /// <summary>A list that begins at 1.</summary>
    public int NewNumbered()
    {
        var id = Instance(_decimal);
        _numbering.Elements<NumberingInstance>().Last().Append(new LevelOverride { LevelIndex = 0, StartOverrideNumberingValue = new StartOverrideNumberingValue { Val = 1 } });
        return id;
    }

    private int Add(AbstractNum definition, int id)
    {
        var copy = (AbstractNum)definition.CloneNode(true);
        copy.AbstractNumberId = id;
        // All definitions stand before all instances.
        var last = _numbering.Elements<AbstractNum>().LastOrDefault();
        if (last is null)
            _numbering.PrependChild(copy);
        else
            last.InsertAfterSelf(copy);
        return id;
    }

    private int Instance(int definition)
    {
        var instance = new NumberingInstance(new AbstractNumId { Val = definition }) { NumberID = _next };
        var last = _numbering.Elements<NumberingInstance>().LastOrDefault();
        if (last is null)
            _numbering.Append(instance);
        else
            last.InsertAfterSelf(instance);
        return _next++;
    }
}
