namespace Lakwerk.Server.Models;

/// <summary>Whose dossiers the overview shows.</summary>
public enum OverviewScope
{
    All,

    /// <summary>Those that I handle.</summary>
    Handling,

    /// <summary>Those in which I have any role.</summary>
    WithRole,

    /// <summary>Those in which the next step is mine, or somebody asked me something.</summary>
    Waiting,
}
