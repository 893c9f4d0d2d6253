using System.Text.Json;
using Lakwerk.Redaction.Marks;
using Lakwerk.Text;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Marks;

/// <summary>Reads marks.json and refuses, with one sentence, whatever does not say clearly what must go.</summary>
public static class MarkFileReader
{
    private const int LargestFile = 64 * 1024 * 1024;
    private const int LongestLabel = 200;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8 };

    public static MarkFile Read(string path)
    {
        var bytes = SourceFile.ReadAll(path);
        if (bytes.Length > LargestFile) throw InputException.About(path, $"is larger than {LargestFile} bytes.");
        try
        {
            using var json = JsonDocument.Parse(WithoutByteOrderMark(bytes), Options);
            return Read(json.RootElement);
        }
        catch (JsonException problem)
        {
            throw InputException.About(path, $"is not valid JSON (line {problem.LineNumber + 1}).", problem);
        }
        catch (MarkProblem problem)
        {
            throw InputException.About(path, problem.Message, problem);
        }
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(byte[] bytes) =>
        bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes;

    private static MarkFile Read(JsonElement root)
    {
        Require(root.ValueKind == JsonValueKind.Object, "must be an object with version and marks.");
        Require(root.TryGetProperty("version", out var version), "states no version.");
        Require(version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number == MarkFile.Version,
            $"has version {version.GetRawText()}; this program reads version {MarkFile.Version}.");
        Require(root.TryGetProperty("marks", out var marks) && marks.ValueKind == JsonValueKind.Array, "has no list of marks.");

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var read = new List<Mark>(marks.GetArrayLength());
        foreach (var element in marks.EnumerateArray())
        {
            var mark = ReadMark(element, read.Count + 1);
            Require(ids.Add(mark.Id), $"has two marks with id {mark.Id}.");
            read.Add(mark);
        }

        return new MarkFile(read, ReadHash(root));
    }

    private static string? ReadHash(JsonElement root)
    {
        if (Optional(root, "sha256", "the file") is not { } hash) return null;
        Require(hash.Length == 64 && hash.All(char.IsAsciiHexDigit), "has a sha256 that is not 64 hexadecimal digits.");
        return hash.ToLowerInvariant();
    }

    private static Mark ReadMark(JsonElement element, int position)
    {
        Require(element.ValueKind == JsonValueKind.Object, $"mark {position} in the list is not an object.");
        var id = Optional(element, "id", $"mark {position} in the list") ?? $"m{position}";
        Require(id.Length is > 0 and <= LongestLabel, $"mark {position} in the list has an empty or very long id.");
        var name = $"mark {id}";
        Require(element.TryGetProperty("page", out var page) && page.ValueKind == JsonValueKind.Number && page.TryGetInt32(out var number) && number >= 1,
            $"{name} has no page, counted from 1.");
        var label = Optional(element, "label", name) ?? "";
        Require(label.Length <= LongestLabel, $"{name} has a label of more than {LongestLabel} characters.");
        var whole = ReadWhole(element, name);
        return new Mark
        {
            Id = id,
            Page = page.GetInt32(),
            Whole = whole,
            Boxes = whole ? [] : ReadBoxes(element, name),
            Ground = Optional(element, "ground", name) ?? "",
            Label = label,
        };
    }

    private static bool ReadWhole(JsonElement mark, string name)
    {
        if (!mark.TryGetProperty("whole", out var whole)) return false;
        Require(whole.ValueKind is JsonValueKind.True or JsonValueKind.False, $"{name}: whole must be true or false.");
        return whole.GetBoolean();
    }

    private static List<Box> ReadBoxes(JsonElement mark, string name)
    {
        Require(mark.TryGetProperty("boxes", out var boxes) && boxes.ValueKind == JsonValueKind.Array && boxes.GetArrayLength() > 0,
            $"{name} has neither boxes nor \"whole\": true.");
        var read = new List<Box>(boxes.GetArrayLength());
        foreach (var element in boxes.EnumerateArray())
        {
            Require(element.ValueKind == JsonValueKind.Array && element.GetArrayLength() == 4, $"{name} has a box that is not four numbers.");
            var box = Box.Of(Coordinate(element[0], name), Coordinate(element[1], name), Coordinate(element[2], name), Coordinate(element[3], name));
            Require(box.Width > 0 && box.Height > 0, $"{name} has a box without area.");
            read.Add(box);
        }

        return read;
    }

    private static double Coordinate(JsonElement element, string name)
    {
        Require(element.ValueKind == JsonValueKind.Number, $"{name} has a box that is not four numbers.");
        var value = element.GetDouble();
        Require(double.IsFinite(value), $"{name} has a coordinate that is not a finite number.");
        return value;
    }

    private static string? Optional(JsonElement element, string property, string owner)
    {
        if (!element.TryGetProperty(property, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        Require(value.ValueKind == JsonValueKind.String, $"{owner}: {property} must be text.");
        return value.GetString();
    }

    private static void Require(bool holds, string reason)
    {
        if (!holds) throw new MarkProblem(reason);
    }

    /// <summary>Carries a reason up to where the file's name is known.</summary>
    private sealed class MarkProblem(string reason) : Exception(reason);
}
