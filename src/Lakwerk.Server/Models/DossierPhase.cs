namespace Lakwerk.Server.Models;

/// <summary>How far a dossier has come, as the overview tells it.</summary>
public enum DossierPhase
{
    Collecting,
    Assessing,
    SecondReading,
    Deciding,
    Releasing,
    Done,
}
