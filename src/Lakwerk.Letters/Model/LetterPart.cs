namespace Lakwerk.Letters.Model;

/// <summary>The parts of a decision letter in their order; other letters use some of them.</summary>
public enum LetterPart
{
    /// <summary>Letterhead, date, subject, reference.</summary>
    Head,

    /// <summary>What was asked, and when.</summary>
    Request,

    /// <summary>What happened since.</summary>
    Procedure,

    /// <summary>What another body answers.</summary>
    Transfer,

    /// <summary>The act, by reference to the annex.</summary>
    LegalFramework,

    /// <summary>How many documents were found, and where they are listed.</summary>
    Inventory,

    /// <summary>The decision itself.</summary>
    Dictum,

    /// <summary>What became of the documents that need no ground: out of scope, other act, public already, refused whole.</summary>
    Outcomes,

    /// <summary>What holds for every ground.</summary>
    Considerations,

    /// <summary>Each ground with its documents, harm and weighing.</summary>
    Motivation,

    /// <summary>What remains of refused documents.</summary>
    ResidualText,

    /// <summary>What third parties said, and what became of it.</summary>
    Views,

    /// <summary>How, where and when the documents go out.</summary>
    Publication,

    /// <summary>Who signs.</summary>
    Signature,

    /// <summary>How to object or appeal.</summary>
    Remedy,

    /// <summary>The body text of letters other than decisions.</summary>
    Message,

    /// <summary>Articles with links.</summary>
    LawAnnex,

    /// <summary>The inventory lists.</summary>
    InventoryAnnex,

    /// <summary>The documents that go out.</summary>
    DocumentsAnnex,
}
