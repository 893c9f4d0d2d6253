namespace Lakwerk.Letters;

/// <summary>The letters that a dossier sends.</summary>
public enum LetterKind
{
    /// <summary>Ontvangstbevestiging.</summary>
    Acknowledgement,

    /// <summary>Verdagingsbrief.</summary>
    Extension,

    /// <summary>Opschortingsbrief.</summary>
    Suspension,

    /// <summary>Bericht dat de opschorting is geëindigd, met de nieuwe einddatum.</summary>
    Resumption,

    /// <summary>Mededeling van doorzending aan de verzoeker.</summary>
    Transfer,

    /// <summary>Doorzendbrief aan het andere bestuursorgaan.</summary>
    TransferCover,

    /// <summary>Uitnodiging aan een derde-belanghebbende om een zienswijze te geven.</summary>
    ViewsInvitation,

    /// <summary>Besluit of deelbesluit op het verzoek.</summary>
    Decision,

    /// <summary>Aanvullend besluit.</summary>
    SupplementaryDecision,

    /// <summary>Beslissing op bezwaar.</summary>
    DecisionOnObjection,

    /// <summary>Inventarislijst als los stuk.</summary>
    Inventory,
}
