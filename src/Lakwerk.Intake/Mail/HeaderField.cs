namespace Lakwerk.Intake.Mail;

/// <summary>One field of a header: its name and its unfolded value, one char for each byte (Latin-1), not yet decoded.</summary>
public readonly record struct HeaderField(string Name, string Raw)
{
    /// <summary>The value as a reader sees it.</summary>
    public string Text => HeaderText.Decode(Raw);
}
