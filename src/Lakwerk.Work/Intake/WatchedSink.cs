using Lakwerk.Intake;

namespace Lakwerk.Work.Intake;

/// <summary>Passes everything on, and tells after every row.</summary>
internal sealed class WatchedSink(IIntakeSink sink, Action tell) : IIntakeSink
{
    public int NextNumber() => sink.NextNumber();

    public int? TwinOf(string sha256) => sink.TwinOf(sha256);

    public void Add(IntakeRow row, IncomingDocument? document)
    {
        sink.Add(row, document);
        tell();
    }
}
