namespace Lakwerk.Pdf.Content;

/// <summary>The operators of content streams (ISO 32000-2, annex A), named after what they do; the PDF keyword is in the comment.</summary>
public enum ContentOperator
{
    /// <summary>A keyword that the standard does not know.</summary>
    Unknown,
#pragma warning disable CS1591 // the keyword beside each member is its documentation
    SaveState, // q
    RestoreState, // Q
    ConcatMatrix, // cm
    SetLineWidth, // w
    SetLineCap, // J
    SetLineJoin, // j
    SetMiterLimit, // M
    SetDash, // d
    SetRenderingIntent, // ri
    SetFlatness, // i
    SetExtGState, // gs
    MoveTo, // m
    LineTo, // l
    CurveTo, // c
    CurveToV, // v
    CurveToY, // y
    ClosePath, // h
    Rectangle, // re
    Stroke, // S
    CloseStroke, // s
    Fill, // f
    FillObsolete, // F
    FillEvenOdd, // f*
    FillStroke, // B
    FillStrokeEvenOdd, // B*
    CloseFillStroke, // b
    CloseFillStrokeEvenOdd, // b*
    EndPath, // n
    Clip, // W
    ClipEvenOdd, // W*
    BeginText, // BT
    EndText, // ET
    SetCharSpacing, // Tc
    SetWordSpacing, // Tw
    SetHorizontalScale, // Tz
    SetLeading, // TL
    SetFont, // Tf
    SetRenderMode, // Tr
    SetRise, // Ts
    MoveText, // Td
    MoveTextSetLeading, // TD
    SetTextMatrix, // Tm
    NextLine, // T*
    ShowText, // Tj
    ShowTextAdjusted, // TJ
    NextLineShow, // '
    NextLineShowSpaced, // "
    GlyphWidth, // d0
    GlyphWidthBox, // d1
    SetStrokeColorSpace, // CS
    SetFillColorSpace, // cs
    SetStrokeColor, // SC
    SetStrokeColorN, // SCN
    SetFillColor, // sc
    SetFillColorN, // scn
    SetStrokeGray, // G
    SetFillGray, // g
    SetStrokeRgb, // RG
    SetFillRgb, // rg
    SetStrokeCmyk, // K
    SetFillCmyk, // k
    Shade, // sh
    InlineImage, // BI … ID … EI, delivered as one operation
    DrawObject, // Do
    MarkPoint, // MP
    MarkPointProperties, // DP
    BeginMarkedContent, // BMC
    BeginMarkedContentProperties, // BDC
    EndMarkedContent, // EMC
    BeginCompatibility, // BX
    EndCompatibility, // EX
#pragma warning restore CS1591
}
