namespace Lakwerk.Work.Intake;

/// <summary>A file to take in, and how the account names it.</summary>
internal sealed record IntakeInput(string Path, string ShownAs)
{
    public long Length { get; } = new FileInfo(Path).Length;
}
