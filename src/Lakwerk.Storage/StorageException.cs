namespace Lakwerk.Storage;

/// <summary>The store cannot be opened or holds what no version of Lakwerk wrote; the message says it in one sentence.</summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);
