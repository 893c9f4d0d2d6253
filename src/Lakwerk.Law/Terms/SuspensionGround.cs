namespace Lakwerk.Law.Terms;

/// <summary>Why the term stands still.</summary>
public enum SuspensionGround
{
    /// <summary>The requester agreed in writing (Awb 4:15.2.a); also what an event without a ground means.</summary>
    Consent,

    /// <summary>The request is incomplete (Awb 4:15.1).</summary>
    Incomplete,

    /// <summary>The requester causes the delay (Awb 4:15.2.b).</summary>
    RequesterDelay,

    /// <summary>Force majeure (Awb 4:15.2.c).</summary>
    ForceMajeure,

    /// <summary>The requester was asked to specify (Woo 4.1.5, Wob 3.4, with Awb 4:15.1).</summary>
    Specification,

    /// <summary>A third party was asked for its views (Woo 4.4.3, Wob 6.3).</summary>
    Views,
}
