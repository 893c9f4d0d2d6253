namespace Lakwerk.Inspection.Facts;

/// <summary>Names that belong to the format: a removed word that equals one of them is not found by finding it.</summary>
internal static class StandardNames
{
    private static readonly HashSet<string> Names = new(
        """
        Type Subtype Catalog Pages Page Parent Kids Count Contents Resources MediaBox CropBox TrimBox BleedBox ArtBox Rotate UserUnit Annots
        Annot Link Border Action Font Type0 Type1 Type3 TrueType CIDFontType0 CIDFontType2 CIDFontType0C Type1C OpenType MMType1 FontDescriptor
        FontFile FontFile2 FontFile3 FontName BaseFont FirstChar LastChar Widths Encoding ToUnicode DescendantFonts CIDSystemInfo CIDToGIDMap
        Identity Identity-H Identity-V WinAnsiEncoding MacRomanEncoding StandardEncoding MacExpertEncoding Differences BaseEncoding
        XObject Image Form Width Height ColorSpace BitsPerComponent ImageMask Mask SMask Decode Interpolate Filter DecodeParms Length Length1
        Length2 Length3 FlateDecode DCTDecode JPXDecode CCITTFaxDecode JBIG2Decode LZWDecode RunLengthDecode ASCII85Decode ASCIIHexDecode
        Predictor Columns Colors Rows BlackIs1 EncodedByteAlign EndOfBlock EndOfLine DamagedRowsBeforeError
        DeviceGray DeviceRGB DeviceCMYK CalGray CalRGB Lab ICCBased Indexed Pattern Separation DeviceN Alternate Range Domain Functions Function
        FunctionType Bounds Encode Matrix BBox PatternType PaintType TilingType XStep YStep Shading ShadingType Coords Extend Background AntiAlias
        ExtGState Group Transparency Isolated Knockout Luminosity Alpha Normal Multiply Screen Overlay Darken Lighten Compatible
        ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Color
        StructTreeRoot StructElem StructParent StructParents ParentTree ParentTreeNextKey RoleMap ClassMap IDTree MarkInfo Marked Lang
        Document Part Sect Article Division Div BlockQuote Caption TOC TOCI Index NonStruct Private Heading H1 H2 H3 H4 H5 H6 List Lbl LBody LI
        Table Span Quote Note Reference BibEntry Code Annotation Figure Formula Header Artifact THead TBody TFoot Title Strong Aside FENote
        Outlines Outline Dest First Last Next Prev PageLabels PageLabel PageMode PageLayout ViewerPreferences DisplayDocTitle
        Metadata Info Producer Root Size Index ObjStm XRef ProcSet Text ImageB ImageC ImageI
        Ascent Descent CapHeight XHeight StemV StemH ItalicAngle Flags FontBBox Leading AvgWidth MaxWidth MissingWidth CharSet CharProcs FontMatrix
        Helvetica Helvetica-Bold Helvetica-Oblique Helvetica-BoldOblique Times-Roman Times-Bold Times-Italic Times-BoldItalic
        Courier Courier-Bold Courier-Oblique Courier-BoldOblique Symbol ZapfDingbats
        ActualText Alt MCID Properties Attributes Layout Placement Block Inline Before Start End Center Justify Row Column Scope RowSpan ColSpan
        Headers Summary ListNumbering Decimal Disc Circle Square None TextAlign SpaceBefore SpaceAfter StartIndent EndIndent LineHeight
        Fit FitH FitV FitR FitB FitBH FitBV XYZ Intent Perceptual Saturation AbsoluteColorimetric RelativeColorimetric
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    public static bool Contains(string name) => Names.Contains(name);
}
