namespace Lakwerk.Suggestions.Scanning;

/// <summary>Finds one kind of personal data. Holds no state: one instance serves all threads.</summary>
internal interface IDetector
{
    void Detect(ScannedText text, List<Finding> findings);
}
