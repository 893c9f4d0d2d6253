using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Events;

namespace Lakwerk.Work.Dossiers.History;

/// <summary>Which document an event is about.</summary>
public static class Subjects
{
    public static DocumentId? DocumentOf(DossierEvent e) => e switch
    {
        DocumentAdded x => x.Document,
        DocumentDescribed x => x.Document,
        DocumentListed x => x.Document,
        DocumentNumbered x => x.Document,
        DocumentSetAside x => x.Document,
        DocumentPutBack x => x.Document,
        DuplicateFound x => x.Document,
        MarkPlaced x => x.Document,
        MarkChanged x => x.Document,
        MarkRemoved x => x.Document,
        DocumentAssessed x => x.Document,
        AssessmentWithdrawn x => x.Document,
        SuggestionRejected x => x.Document,
        SuggestionReopened x => x.Document,
        ResidualTextQuoted x => x.Document,
        DocumentSignedOff x => x.Document,
        SignOffWithdrawn x => x.Document,
        PassageDecided x => x.Document,
        DocumentSuspended x => x.Document,
        SuspensionLifted x => x.Document,
        DocumentReleased x => x.Document,
        PublicationWithdrawn x => x.Document,
        RemarkMade x => x.Document,
        RemarkSettled x => x.Document,
        _ => null,
    };
}
