using Lakwerk.Dossiers.Deciding;
using Lakwerk.Dossiers.Events;

namespace Lakwerk.Dossiers.Tests;

public sealed class UndoingTests
{
    [Theory]
    [InlineData(typeof(DecisionTaken))]
    [InlineData(typeof(DecisionAnnounced))]
    [InlineData(typeof(DocumentReleased))]
    [InlineData(typeof(DecisionPublished))]
    [InlineData(typeof(PublicationWithdrawn))]
    [InlineData(typeof(DecisionHandedOver))]
    [InlineData(typeof(ViewsAsked))]
    public void What_has_effect_outside_the_office_is_not_offered_to_be_taken_back(Type kind) =>
        Assert.False(Undoing.MayBeTakenBack((DossierEvent)Filled.Of(kind)));
}
