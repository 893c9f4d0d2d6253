namespace Lakwerk.Suggestions.Persons;

/// <summary>What a token is made of, as far as names care.</summary>
internal enum Shape : byte
{
    Lower,
    Capitalised,
    Upper,
    Mixed,
    Initials,
    Letter,
    Number,
    Mark,
}

/// <summary>What is known of a word wherever it stands.</summary>
[Flags]
internal enum Known : ushort
{
    None = 0,
    FirstName = 1,
    Surname = 2,
    Particle = 4,
    Title = 8,
    PublicFunction = 16,
    Organisation = 32,
    Place = 64,
    Common = 128,
    LowerHere = 256,
    Label = 512,
    Greeting = 1024,
    Calendar = 2048,
    Function = 4096,
    Compound = 8192,
}

/// <summary>A word, a group of initials, a number or a single mark.</summary>
internal struct Token
{
    public int Start;
    public int End;
    public uint Hash;
    public Shape Shape;
    public Known Known;

    /// <summary>Line ends between this token and the one before: 0, 1, or 2 for a blank line.</summary>
    public byte Breaks;

    /// <summary>The mark itself when the shape is <see cref="Shape.Mark"/>.</summary>
    public char Mark;

    /// <summary>Hash of the label that opens this token's line ("Aan:"), 0 when none does.</summary>
    public uint LineLabel;

    public readonly bool IsWord => Shape < Shape.Number;

    public readonly bool StartsUpper => Shape is Shape.Capitalised or Shape.Upper or Shape.Mixed or Shape.Initials or Shape.Letter;

    public readonly bool Is(Known known) => (Known & known) != 0;
}
