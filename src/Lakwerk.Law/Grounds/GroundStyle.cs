namespace Lakwerk.Law.Grounds;

/// <summary>How a body writes a ground in its boxes, inventory and letter.</summary>
public enum GroundStyle
{
    /// <summary><c>5.1.2.e</c>: the canonical notation.</summary>
    Dotted,

    /// <summary><c>5.1.2e</c>, and <c>5.2</c> for 5.2.1: the notation of the VWS production report.</summary>
    Compact,

    /// <summary><c>5.1, 2e</c></summary>
    Comma,

    /// <summary><c>5.1 lid 2 sub e</c></summary>
    Paragraph,

    /// <summary><c>artikel 5.1, tweede lid, aanhef en onder e, van de Woo</c>: for sentences.</summary>
    Prose,
}
