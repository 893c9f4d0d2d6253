namespace Lakwerk.Reading.Proofreading;

/// <summary>How much a finding weighs.</summary>
public enum FindingWeight
{
    /// <summary>The letter contradicts itself, the law or the calendar.</summary>
    Error,

    /// <summary>Probably not meant so; a person should look.</summary>
    Warning,

    /// <summary>Worth knowing before one signs.</summary>
    Note,
}
