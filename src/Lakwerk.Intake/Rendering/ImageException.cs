namespace Lakwerk.Intake.Rendering;

/// <summary>A picture that cannot be read; the message is one Dutch sentence.</summary>
public sealed class ImageException : Exception
{
    public ImageException(string message)
        : base(message)
    {
    }

    public ImageException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
