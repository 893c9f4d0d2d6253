using Lakwerk.Inspection;
using Lakwerk.Redaction.Marks;
using Lakwerk.Work.Documents;
using Lakwerk.Work.Files;
using Lakwerk.Work.Marks;

namespace Lakwerk.Work.Inspecting;

/// <summary>Lets the witness look at a file. It is told what should be gone, never how it was removed.</summary>
public static class InspectFile
{
    /// <exception cref="InputException">A file cannot be read, or original and marks do not belong together.</exception>
    public static InspectionReport Run(InspectRequest request, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Original is null != request.Marks is null) throw new InputException("To compare, inspect needs both --original and --marks.");
        var marks = request.Marks is null ? null : MarkFileReader.Read(request.Marks);
        // What is wrong with the original is told by its own name.
        if (request.Original is { } original) PdfFile.Open(original, request.Password, stop).Dispose();
        var options = new InspectionOptions
        {
            OriginalPath = request.Original,
            Marks = marks is null ? null : new InspectionMarks([.. marks.Marks.Select(ForWitness)], marks.Sha256),
            MarksFile = ReadIfNamed(request.Marks),
            Strict = request.Strict,
            WidthMustBeHidden = request.WidthMustBeHidden,
            Password = request.Password,
            Cancellation = stop,
        };
        return Inspect(request.File, options);
    }

    private static InspectionReport Inspect(string file, InspectionOptions options)
    {
        try
        {
            return PdfFile.Complaining(file, () => Inspector.Inspect(file, options));
        }
        catch (InspectionException problem)
        {
            throw InputException.About(file, problem.Message, problem);
        }
    }

    // A conditional expression would turn a missing array into memory that is empty, not missing.
    private static ReadOnlyMemory<byte>? ReadIfNamed(string? path)
    {
        if (path is null) return null;
        return SourceFile.ReadAll(path);
    }

    private static InspectionMark ForWitness(Mark mark) => new(mark.Page, mark.Boxes, mark.Whole, mark.Label);
}
