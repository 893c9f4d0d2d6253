using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images.Ccitt;

/// <summary>The parameters of CCITTFaxDecode (ISO 32000-2, 7.4.6, table 11).</summary>
internal sealed record CcittParameters
{
    /// <summary>Negative: Group 4; zero: Group 3 one-dimensional; positive: Group 3 mixed.</summary>
    public int K { get; init; }

    /// <summary>Pixels in a row.</summary>
    public int Columns { get; init; } = 1728;

    /// <summary>Rows; 0 when the data says where it ends.</summary>
    public int Rows { get; init; }

    /// <summary>Black pixels decode to 1 bits.</summary>
    public bool BlackIs1 { get; init; }

    /// <summary>Every coded row starts at a whole byte.</summary>
    public bool EncodedByteAlign { get; init; }

    /// <summary>Every coded row is introduced by an end-of-line pattern.</summary>
    public bool EndOfLine { get; init; }

    /// <summary>An end-of-block pattern ends the data.</summary>
    public bool EndOfBlock { get; init; } = true;

    /// <summary>Damaged rows that are tolerated in one go.</summary>
    public int DamagedRowsBeforeError { get; init; }

    /// <summary>Reads a parameter dictionary; a missing one stands for the defaults.</summary>
    public static CcittParameters Read(PdfDictionary? dictionary) => dictionary is null ? new CcittParameters() : new CcittParameters
    {
        K = dictionary.Int("K"),
        Columns = dictionary.Int("Columns", 1728),
        Rows = dictionary.Int("Rows"),
        BlackIs1 = dictionary.Boolean("BlackIs1"),
        EncodedByteAlign = dictionary.Boolean("EncodedByteAlign"),
        EndOfLine = dictionary.Boolean("EndOfLine"),
        EndOfBlock = dictionary.Boolean("EndOfBlock", true),
        DamagedRowsBeforeError = dictionary.Int("DamagedRowsBeforeError"),
    };
}
