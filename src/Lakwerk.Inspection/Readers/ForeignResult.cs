using System.Text;

namespace Lakwerk.Inspection.Readers;

/// <summary>What a foreign program said.</summary>
internal sealed record ForeignResult(int ExitCode, ArraySegment<byte> Output, ArraySegment<byte> Complaint)
{
    public string Text => Encoding.UTF8.GetString(Output);

    public string ComplaintText => Encoding.UTF8.GetString(Complaint);
}
