namespace Lakwerk.Reading;

/// <summary>What was given cannot be read as what it should be; the message says in one sentence why.</summary>
public sealed class ReadingException(string message) : Exception(message);
