namespace Lakwerk.Law.Terms;

/// <summary>What can happen to a request that matters to its terms. Names in files: <see cref="ClockEventKinds"/>.</summary>
public enum ClockEventKind
{
    Acknowledgement,
    Extension,
    SuspensionStart,
    SuspensionEnd,
    AgreedDate,
    SpecificationAsked,
    SpecificationReceived,
    ViewsAsked,
    ViewsReceived,
    NoticeOfDefault,
    AppealLate,
    CourtOrder,
    Decision,
    Announcement,
    InterimReliefAsked,
    InterimReliefRuled,
    Objection,
}
