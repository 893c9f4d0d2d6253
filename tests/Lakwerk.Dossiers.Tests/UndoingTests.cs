using System.Reflection;
using System.Text.Json.Serialization;
using Lakwerk.Dossiers.Deciding;
using Lakwerk.Dossiers.Events;

namespace Lakwerk.Dossiers.Tests;

public sealed class UndoingTests
{
    public static TheoryData<string> Kinds => [.. typeof(DossierEvent).GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(type => type.DerivedType.Name)];

    [Theory, MemberData(nameof(Kinds))]
    public void What_has_an_opposite_is_offered_to_be_taken_back(string kind)
    {
        var e = (DossierEvent)Filled.Of(typeof(DossierEvent).Assembly.GetType($"{typeof(DossierEvent).Namespace}.{kind}")!);
        Assert.True(Undoing.Inverse(Dossier.Empty, e, e.By, e.At) is null || Undoing.MayBeTakenBack(e));
    }

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
