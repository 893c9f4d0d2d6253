namespace Lakwerk.Publication;

/// <summary>Something from outside cannot be used: a release.json, a metadata file, an answer of another system. The message is one sentence.</summary>
public sealed class PublicationException : Exception
{
    public PublicationException(string message)
        : base(message)
    {
    }

    public PublicationException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
