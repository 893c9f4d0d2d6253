namespace Lakwerk.Reading.Measures;

/// <summary>What an entry in the dossier of a measure tells. Names in files: <see cref="MeasureEntryKinds"/>.</summary>
public enum MeasureEntryKind
{
    /// <summary>A product or service that the measure is about.</summary>
    Product,

    /// <summary>A body that it binds.</summary>
    Body,

    /// <summary>What must hold for the measure.</summary>
    Criterion,

    /// <summary>How a criterion was judged.</summary>
    Judgement,

    /// <summary>A choice that was put forward.</summary>
    Option,

    /// <summary>What somebody advised.</summary>
    Advice,

    /// <summary>What was decided.</summary>
    Decision,

    /// <summary>A request to reconsider.</summary>
    Reconsideration,

    /// <summary>What became of such a request.</summary>
    Outcome,

    /// <summary>A promise to parliament.</summary>
    Promise,
}
