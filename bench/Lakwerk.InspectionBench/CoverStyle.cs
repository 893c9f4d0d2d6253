namespace Lakwerk.InspectionBench;

/// <summary>How people cover text when they think that they redact it.</summary>
internal enum CoverStyle
{
    BlackBox,
    WhiteBox,
    GreyBox,
    BlackAnnotation,
}
