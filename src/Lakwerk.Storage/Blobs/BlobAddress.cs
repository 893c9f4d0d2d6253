namespace Lakwerk.Storage;

/// <summary>What an address of a blob looks like. Only a hash is one: nothing a caller passes leads outside the store.</summary>
internal static class BlobAddress
{
    private const int HashLength = 64;

    public static bool IsOne(string text) => text.Length == HashLength && text.All(char.IsAsciiHexDigitLower);

    public static void Check(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        if (!IsOne(sha256))
            throw new ArgumentException("A blob's address is 64 lower-case hexadecimal digits.", nameof(sha256));
    }

    public static StorageException Missing(string sha256, Exception? inner = null) => new($"There is no blob {sha256}.", inner);

    public static StorageException Damaged(string sha256) => new($"Blob {sha256} is damaged: its content does not fit its address.");
}
