namespace Lakwerk.Law.Terms;

/// <summary>A file of events that cannot be read; the message says in one sentence what is wrong and where.</summary>
public sealed class ClockInputException(string message, Exception? inner = null) : Exception(message, inner);
