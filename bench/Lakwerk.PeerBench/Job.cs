using System.Text.Json;

namespace Lakwerk.PeerBench;

/// <summary>One file to redact, as a line of a jobs file.</summary>
/// <param name="In">The file.</param>
/// <param name="Marks">Its marks, in Lakwerk's format.</param>
internal sealed record Job(string In, string Marks)
{
    public string Name => Path.GetFileNameWithoutExtension(Marks);

    /// <summary>The line that tells a program to put the result into a folder.</summary>
    public string Line(string folder) => JsonSerializer.Serialize(new Dictionary<string, string> { ["in"] = In, ["marks"] = Marks, ["out"] = Path.Combine(folder, Name + ".pdf") });
}
