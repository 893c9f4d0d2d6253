using Lakwerk.Pdf.Fonts.Programs;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>One glyph description of the table glyf: where it ends, what it is made of, what maxp has to say about it.</summary>
internal sealed class GlyfGlyph
{
    private const int HeaderLength = 10;
    private const int ArgsAreWords = 0x0001;
    private const int HasScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasTwoByTwo = 0x0080;
    private const int HasInstructions = 0x0100;
    private const int MostComponents = 1024;
    private readonly List<(int At, int Glyph)> _components = [];

    private GlyfGlyph(FontBytes data) => Data = data;

    /// <summary>The description without what follows it up to the next glyph.</summary>
    public FontBytes Data { get; private set; }

    public int Contours { get; private set; }

    public int Points { get; private set; }

    public int InstructionLength { get; private set; }

    public bool IsComposite { get; private set; }

    /// <summary>Where the glyph number of each part stands in the data, and that number.</summary>
    public IReadOnlyList<(int At, int Glyph)> Components => _components;

    /// <summary>Reads a description; null for an empty glyph and one that runs beyond its data, which draws nothing either.</summary>
    public static GlyfGlyph? Read(FontBytes data)
    {
        if (data.Length < HeaderLength) return null;
        var glyph = new GlyfGlyph(data);
        var contours = data.S16(0);
        var end = contours >= 0 ? glyph.ReadSimple(contours) : glyph.ReadComposite();
        if (end < 0 || end > data.Length) return null;
        glyph.Data = data.Slice(0, end);
        return glyph;
    }

    private int ReadSimple(int contours)
    {
        Contours = contours;
        if (contours == 0) return HeaderLength;
        var at = HeaderLength + (2 * contours);
        Points = Data.U16(at - 2) + 1;
        InstructionLength = Data.U16(at);
        at += 2 + InstructionLength;
        var coordinates = 0;
        for (var point = 0; point < Points;)
        {
            if (at >= Data.Length) return -1;
            var flag = Data.U8(at++);
            var repeats = 1 + ((flag & 8) != 0 ? Data.U8(at++) : 0);
            repeats = Math.Min(repeats, Points - point);
            coordinates += repeats * (AxisLength(flag, 2, 16) + AxisLength(flag, 4, 32));
            point += repeats;
        }

        return at + coordinates;
    }

    // One byte when short; else none when the same as before, two otherwise.
    private static int AxisLength(int flag, int isShort, int isSame) =>
        (flag & isShort) != 0 ? 1 : (flag & isSame) != 0 ? 0 : 2;

    private int ReadComposite()
    {
        IsComposite = true;
        var at = HeaderLength;
        int flags;
        do
        {
            if (!Data.Has(at, 4) || _components.Count >= MostComponents) return -1;
            flags = Data.U16(at);
            _components.Add((at + 2, Data.U16(at + 2)));
            at += 4 + ((flags & ArgsAreWords) != 0 ? 4 : 2);
            at += (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasTwoByTwo) != 0 ? 8 : 0;
        }
        while ((flags & MoreComponents) != 0);

        if ((flags & HasInstructions) == 0) return at;
        InstructionLength = Data.U16(at);
        return at + 2 + InstructionLength;
    }
}
