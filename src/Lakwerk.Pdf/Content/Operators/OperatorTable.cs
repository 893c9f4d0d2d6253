namespace Lakwerk.Pdf.Content;

/// <summary>Keywords of operators and the numbers that each takes (ISO 32000-2, annex A).</summary>
internal static class OperatorTable
{
    private const int LongestKeyword = 3;

    private static readonly (string Keyword, ContentOperator Operator)[] Keywords =
    [
        ("q", ContentOperator.SaveState), ("Q", ContentOperator.RestoreState), ("cm", ContentOperator.ConcatMatrix),
        ("w", ContentOperator.SetLineWidth), ("J", ContentOperator.SetLineCap), ("j", ContentOperator.SetLineJoin),
        ("M", ContentOperator.SetMiterLimit), ("d", ContentOperator.SetDash), ("ri", ContentOperator.SetRenderingIntent),
        ("i", ContentOperator.SetFlatness), ("gs", ContentOperator.SetExtGState),
        ("m", ContentOperator.MoveTo), ("l", ContentOperator.LineTo), ("c", ContentOperator.CurveTo),
        ("v", ContentOperator.CurveToV), ("y", ContentOperator.CurveToY), ("h", ContentOperator.ClosePath),
        ("re", ContentOperator.Rectangle), ("S", ContentOperator.Stroke), ("s", ContentOperator.CloseStroke),
        ("f", ContentOperator.Fill), ("F", ContentOperator.FillObsolete), ("f*", ContentOperator.FillEvenOdd),
        ("B", ContentOperator.FillStroke), ("B*", ContentOperator.FillStrokeEvenOdd), ("b", ContentOperator.CloseFillStroke),
        ("b*", ContentOperator.CloseFillStrokeEvenOdd), ("n", ContentOperator.EndPath), ("W", ContentOperator.Clip),
        ("W*", ContentOperator.ClipEvenOdd), ("BT", ContentOperator.BeginText), ("ET", ContentOperator.EndText),
        ("Tc", ContentOperator.SetCharSpacing), ("Tw", ContentOperator.SetWordSpacing), ("Tz", ContentOperator.SetHorizontalScale),
        ("TL", ContentOperator.SetLeading), ("Tf", ContentOperator.SetFont), ("Tr", ContentOperator.SetRenderMode),
        ("Ts", ContentOperator.SetRise), ("Td", ContentOperator.MoveText), ("TD", ContentOperator.MoveTextSetLeading),
        ("Tm", ContentOperator.SetTextMatrix), ("T*", ContentOperator.NextLine), ("Tj", ContentOperator.ShowText),
        ("TJ", ContentOperator.ShowTextAdjusted), ("'", ContentOperator.NextLineShow), ("\"", ContentOperator.NextLineShowSpaced),
        ("d0", ContentOperator.GlyphWidth), ("d1", ContentOperator.GlyphWidthBox), ("CS", ContentOperator.SetStrokeColorSpace),
        ("cs", ContentOperator.SetFillColorSpace), ("SC", ContentOperator.SetStrokeColor), ("SCN", ContentOperator.SetStrokeColorN),
        ("sc", ContentOperator.SetFillColor), ("scn", ContentOperator.SetFillColorN), ("G", ContentOperator.SetStrokeGray),
        ("g", ContentOperator.SetFillGray), ("RG", ContentOperator.SetStrokeRgb), ("rg", ContentOperator.SetFillRgb),
        ("K", ContentOperator.SetStrokeCmyk), ("k", ContentOperator.SetFillCmyk), ("sh", ContentOperator.Shade),
        ("BI", ContentOperator.InlineImage), ("Do", ContentOperator.DrawObject), ("MP", ContentOperator.MarkPoint),
        ("DP", ContentOperator.MarkPointProperties), ("BMC", ContentOperator.BeginMarkedContent),
        ("BDC", ContentOperator.BeginMarkedContentProperties), ("EMC", ContentOperator.EndMarkedContent),
        ("BX", ContentOperator.BeginCompatibility), ("EX", ContentOperator.EndCompatibility),
    ];

    private static readonly Dictionary<int, ContentOperator> Longer = [];
    private static readonly ContentOperator[] ByTwoBytes = BuildTable();
    private static readonly sbyte[] NumberCounts = BuildCounts();

    /// <summary>The operator of a keyword, or Unknown.</summary>
    public static ContentOperator Find(ReadOnlySpan<byte> keyword) => keyword.Length switch
    {
        1 => keyword[0] < 128 ? ByTwoBytes[keyword[0]] : ContentOperator.Unknown,
        2 => (keyword[0] | keyword[1]) < 128 ? ByTwoBytes[keyword[0] | (keyword[1] << 7)] : ContentOperator.Unknown,
        LongestKeyword => Longer.GetValueOrDefault(keyword[0] | (keyword[1] << 8) | (keyword[2] << 16)),
        _ => ContentOperator.Unknown,
    };

    /// <summary>How many numbers the operator takes and nothing else; −1 when it takes other operands or a varying number.</summary>
    public static int NumberCount(ContentOperator op) => NumberCounts[(int)op];

    private static ContentOperator[] BuildTable()
    {
        var table = new ContentOperator[128 * 128];
        foreach (var (keyword, op) in Keywords)
        {
            if (keyword.Length == LongestKeyword) Longer.Add(keyword[0] | (keyword[1] << 8) | (keyword[2] << 16), op);
            else table[keyword[0] | (keyword.Length == 2 ? keyword[1] << 7 : 0)] = op;
        }

        return table;
    }

    private static sbyte[] BuildCounts()
    {
        var counts = new sbyte[(int)ContentOperator.EndCompatibility + 1];
        Array.Fill(counts, (sbyte)-1);
        foreach (var (_, op) in Keywords) counts[(int)op] = CountOf(op);
        return counts;
    }

    private static sbyte CountOf(ContentOperator op) => op switch
    {
        ContentOperator.SetLineWidth or ContentOperator.SetLineCap or ContentOperator.SetLineJoin or ContentOperator.SetMiterLimit
            or ContentOperator.SetFlatness or ContentOperator.SetCharSpacing or ContentOperator.SetWordSpacing
            or ContentOperator.SetHorizontalScale or ContentOperator.SetLeading or ContentOperator.SetRenderMode
            or ContentOperator.SetRise or ContentOperator.SetStrokeGray or ContentOperator.SetFillGray => 1,
        ContentOperator.MoveTo or ContentOperator.LineTo or ContentOperator.MoveText or ContentOperator.MoveTextSetLeading
            or ContentOperator.GlyphWidth => 2,
        ContentOperator.SetStrokeRgb or ContentOperator.SetFillRgb => 3,
        ContentOperator.CurveToV or ContentOperator.CurveToY or ContentOperator.Rectangle or ContentOperator.SetStrokeCmyk
            or ContentOperator.SetFillCmyk => 4,
        ContentOperator.ConcatMatrix or ContentOperator.CurveTo or ContentOperator.SetTextMatrix or ContentOperator.GlyphWidthBox => 6,
        _ => -1,
    };
}
