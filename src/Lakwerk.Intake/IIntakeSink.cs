namespace Lakwerk.Intake;

/// <summary>Where rows and documents go: a folder, a dossier, a test.</summary>
public interface IIntakeSink
{
    /// <summary>The number for the next row.</summary>
    int NextNumber();

    /// <summary>The row that already holds these bytes, or null.</summary>
    int? TwinOf(string sha256);

    /// <summary>Takes a row; with a document exactly when the row says so.</summary>
    void Add(IntakeRow row, IncomingDocument? document);
}
