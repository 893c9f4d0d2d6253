namespace Lakwerk.Work.Intake;

/// <summary>A file to take in, and how the account names it.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="ShownAs">Relative to what the user gave.</param>
/// <param name="IsLink">A link that was met in a folder; one that the user names is followed.</param>
internal sealed record IntakeInput(string Path, string ShownAs, bool IsLink = false)
{
    public long Length { get; } = IsLink ? 0 : new FileInfo(Path).Length;
}
