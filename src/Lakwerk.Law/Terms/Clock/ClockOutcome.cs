namespace Lakwerk.Law.Terms;

/// <summary>What the clock says: a <see cref="ClockReport"/>, or a <see cref="ClockRefusal"/> of an impossible order of events.</summary>
public abstract record ClockOutcome
{
    /// <summary>Reads events and runs the clock in one call. <paramref name="today"/> counts when the file names no day itself.</summary>
    /// <exception cref="ClockInputException">The text cannot be read as a file of events.</exception>
    public static ClockOutcome FromJson(string json, DateOnly? today = null)
    {
        var input = ClockJsonReader.Read(json);
        return Clock.Run(input.AsOf is null ? input with { AsOf = today } : input);
    }

    public abstract string ToJson(Language language = Language.Dutch);

    public abstract string ToText(Language language = Language.Dutch);
}
