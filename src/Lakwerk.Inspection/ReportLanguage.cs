namespace Lakwerk.Inspection;

/// <summary>The language of a report for people.</summary>
public enum ReportLanguage
{
    /// <summary>Dutch.</summary>
    Dutch,

    /// <summary>English.</summary>
    English,
}
