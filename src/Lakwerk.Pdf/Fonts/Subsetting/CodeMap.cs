namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>The codes that a font still shows, by their new numbers.</summary>
internal sealed class CodeMap
{
    private CodeMap(IEnumerable<(int Old, int New)> pairs, bool isRenumbered)
    {
        Pairs = [.. pairs.OrderBy(pair => pair.New)];
        IsRenumbered = isRenumbered;
    }

    /// <summary>Old and new codes in the order of the new ones.</summary>
    public IReadOnlyList<(int Old, int New)> Pairs { get; }

    /// <summary>False when every code keeps its number.</summary>
    public bool IsRenumbered { get; }

    public static CodeMap Same(IEnumerable<int> codes) => new(codes.Select(code => (code, code)), isRenumbered: false);

    public static CodeMap Of(CodeNumbers numbers) => new(numbers.Given, isRenumbered: true);

    /// <summary>The old codes in the order of the new ones.</summary>
    public IEnumerable<int> Old => Pairs.Select(pair => pair.Old);
}
