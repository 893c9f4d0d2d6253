using System.Text.Json;
using Lakwerk.Text;

namespace Lakwerk.Inspection;

/// <summary>The marks that a file was redacted with: the same file format that the redactor reads (version 1).</summary>
public sealed class InspectionMarks
{
    private const int KnownVersion = 1;

    public InspectionMarks(IReadOnlyList<InspectionMark> marks, string? originalSha256 = null)
    {
        ArgumentNullException.ThrowIfNull(marks);
        Marks = marks;
        OriginalSha256 = originalSha256;
    }

    public IReadOnlyList<InspectionMark> Marks { get; }

    /// <summary>SHA-256 of the file that the marks were made for, lower-case hexadecimal, if the marks say so.</summary>
    public string? OriginalSha256 { get; }

    /// <summary>Reads a marks file.</summary>
    /// <exception cref="InspectionException">Not JSON, another version, or a mark that makes no sense.</exception>
    public static InspectionMarks Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new InspectionException($"The marks file cannot be read: {e.Message}", e);
        }
    }

    private static InspectionMarks Read(JsonElement root)
    {
        var version = root.GetProperty("version").GetInt32();
        if (version != KnownVersion) throw new InspectionException($"The marks file has version {version}; only version {KnownVersion} is known.");
        var sha256 = root.TryGetProperty("sha256", out var hash) ? hash.GetString()?.ToLowerInvariant() : null;
        return new InspectionMarks([.. root.GetProperty("marks").EnumerateArray().Select(ReadMark)], sha256);
    }

    private static InspectionMark ReadMark(JsonElement mark)
    {
        var page = mark.GetProperty("page").GetInt32();
        if (page < 1) throw new InspectionException($"A mark stands on page {page}; pages count from 1.");
        var whole = mark.TryGetProperty("whole", out var flag) && flag.GetBoolean();
        var label = mark.TryGetProperty("label", out var text) ? text.GetString() ?? "" : "";
        var boxes = mark.TryGetProperty("boxes", out var list) ? list.EnumerateArray().Select(ReadBox).ToArray() : [];
        if (!whole && boxes.Length == 0) throw new InspectionException($"A mark on page {page} has no box and does not cover the whole page.");
        return new InspectionMark(page, boxes, whole, label);
    }

    private static Box ReadBox(JsonElement box)
    {
        var numbers = box.EnumerateArray().Select(number => number.GetDouble()).ToArray();
        if (numbers.Length != 4 || !numbers.All(double.IsFinite)) throw new InspectionException("A mark's box is not four numbers.");
        return Box.Of(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
