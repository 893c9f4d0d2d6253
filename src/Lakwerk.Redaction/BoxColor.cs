namespace Lakwerk.Redaction;

/// <summary>How boxes look. Either way a label stands out from its ground as black does from white.</summary>
public enum BoxColor
{
    /// <summary>Black with a white label.</summary>
    Black,

    /// <summary>White with a black edge and label: spares ink.</summary>
    White,
}
