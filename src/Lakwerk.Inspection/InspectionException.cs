namespace Lakwerk.Inspection;

/// <summary>Input of an inspection that makes no sense (marks for another file, a page that does not exist); one sentence for the user.</summary>
public sealed class InspectionException(string message, Exception? inner = null) : Exception(message, inner);
