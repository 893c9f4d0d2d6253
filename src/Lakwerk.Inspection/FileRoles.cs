namespace Lakwerk.Inspection;

/// <summary>The parts that files play in an inspection, as they stand in a report.</summary>
public static class FileRoles
{
    public const string Result = "result";
    public const string Original = "original";
    public const string Marks = "marks";
}
