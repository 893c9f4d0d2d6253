namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>How a bitmap is laid over another (ITU-T T.88, 7.4.1.5).</summary>
internal enum CombinationOperator
{
    Or = 0,
    And = 1,
    Xor = 2,
    Xnor = 3,
    Replace = 4,
}
