namespace Lakwerk.Pdf.Objects.Security;

/// <summary>How bytes are encrypted.</summary>
internal enum CipherKind
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>RC4 with a key of its own per object.</summary>
    Rc4,

    /// <summary>AES-128 in CBC mode with a key of its own per object.</summary>
    Aes128,

    /// <summary>AES-256 in CBC mode with the key of the file.</summary>
    Aes256,

    /// <summary>AES-256 in Galois/counter mode with the key of the file (ISO/TS 32003).</summary>
    Aes256Gcm,
}
