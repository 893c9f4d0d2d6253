namespace Lakwerk.Inspection.Tests.Fixtures;

/// <summary>A file to inspect, and what to compare it with.</summary>
/// <param name="File">The file.</param>
/// <param name="Options">How it is inspected.</param>
public sealed record Scene(byte[] File, InspectionOptions Options)
{
    private static readonly InspectionOptions Quiet = new() { ForeignReaders = false };

    public InspectionReport Inspect() => Inspector.Inspect(File, Options);

    /// <summary>As a file of somebody else.</summary>
    internal static Scene Alone(PdfSketch file) => Alone(file.Build());

    internal static Scene Alone(byte[] file) => new(file, Quiet);

    /// <summary>As a file that claims to be freshly redacted.</summary>
    internal static Scene Strict(PdfSketch file) => Strict(file.Build());

    internal static Scene Strict(byte[] file) => new(file, Quiet with { Strict = true });

    /// <summary>Beside the original and the marks.</summary>
    internal static Scene Compared(PdfSketch result, PdfSketch original, params InspectionMark[] marks) => Compared(result.Build(), original.Build(), marks);

    internal static Scene Compared(byte[] result, byte[] original, params InspectionMark[] marks) =>
        new(result, Quiet with { Original = original, Marks = new InspectionMarks(marks) });
}
