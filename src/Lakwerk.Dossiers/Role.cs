namespace Lakwerk.Dossiers;

/// <summary>What someone may do in a dossier.</summary>
public enum Role
{
    /// <summary>Behandelaar: runs the dossier.</summary>
    Handler,

    /// <summary>Lakker: places marks and assesses documents.</summary>
    Redactor,

    /// <summary>Tweede lezer: signs documents off, never their own work.</summary>
    SecondReader,

    /// <summary>Jurist: reads what is contested; signs off as a second reader does.</summary>
    Lawyer,

    /// <summary>Beslisser: takes the decision.</summary>
    DecisionMaker,
}
