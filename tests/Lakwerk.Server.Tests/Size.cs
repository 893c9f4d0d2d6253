namespace Lakwerk.Server.Tests;

/// <summary>The two sizes that an office comes in.</summary>
public enum Size
{
    One,
    Several,
}
