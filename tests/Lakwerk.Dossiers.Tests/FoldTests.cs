using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Lakwerk.Dossiers.Checks;
using Lakwerk.Dossiers.Events;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law.Terms;
using static Lakwerk.Dossiers.Tests.Scene;

namespace Lakwerk.Dossiers.Tests;

public class FoldTests
{
    private static readonly string[] Few = ["1", "2", "3"];

    [Fact]
    public void No_sequence_of_events_makes_fold_inventory_or_checks_throw() =>
        Prop.ForAll(Gen.ListOf(AnyEvent()).ToArbitrary(), events =>
        {
            var dossier = Dossier.Fold(events);
            _ = DossierChecks.Run(dossier, Day("2023-02-01"));
            return dossier.Version == events.Count && Inventory.Of(dossier).Rows.Count == dossier.Documents.Count;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Folding_in_two_parts_equals_folding_at_once() =>
        Prop.ForAll(Gen.ListOf(AnyEvent()).ToArbitrary(), Gen.Choose(0, 50).ToArbitrary(), (events, cut) =>
            Shape(Dossier.Fold(events.Take(cut)).After(events.Skip(cut))) == Shape(Dossier.Fold(events))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_dossier_stays_as_it_was_when_more_happens()
    {
        var scene = Opened().Documents(1);
        var before = scene.Dossier;

        scene.Mark("1", "m1", "5.1.2.e").Documents(0).Document("2");

        Assert.Single(before.Documents);
        Assert.Empty(before.Documents[new DocumentId("1")].Marks);
    }

    [Fact]
    public void Every_event_reads_back_from_json_as_it_was_written() =>
        Prop.ForAll(AnyEvent().ToArbitrary(), e => DossierEventJson.Write(DossierEventJson.Read(DossierEventJson.Write(e))).AsSpan().SequenceEqual(DossierEventJson.Write(e))).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_kind_of_event_has_a_name_in_the_journal()
    {
        var named = typeof(DossierEvent).GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonDerivedTypeAttribute), false)
            .Cast<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().Select(a => a.DerivedType);

        Assert.Equal(typeof(DossierEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DossierEvent))).Order(ByName), named.Order(ByName));
    }

    [Fact]
    public void Lists_that_a_journal_leaves_out_are_empty()
    {
        var e = DossierEventJson.Read("""{"event":"document-added","by":{"id":"h","name":"H"},"at":"2023-01-09T10:00:00+00:00","document":"1","list":"A","details":{"title":"x"}}"""u8);

        Assert.Empty(Dossier.Fold([e]).Documents[new DocumentId("1")].Details.Links);
    }

    private static readonly Comparer<Type> ByName = Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name));

    /// <summary>An event of any kind, with few identities so that events meet.</summary>
    private static Gen<DossierEvent> AnyEvent()
    {
        var types = typeof(DossierEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DossierEvent))).ToArray();
        return from type in Gen.Elements(types) from seed in Gen.Choose(0, int.MaxValue - 1) select Make(type, new Random(seed));
    }

    private static DossierEvent Make(Type type, Random random)
    {
        var constructor = type.GetConstructors().Single();
        return (DossierEvent)constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType, random))]);
    }

    private static object? Value(Type type, Random random)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return random.Next(2) == 0 ? null : Value(inner, random);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return Several(type.GenericTypeArguments[0], random);
        return type switch
        {
            _ when type == typeof(string) => random.Next(3) == 0 ? "5.1.2.e" : Few[random.Next(Few.Length)],
            _ when type == typeof(int) => random.Next(1, 4),
            _ when type == typeof(bool) => random.Next(2) == 0,
            _ when type == typeof(double) => random.NextDouble(),
            _ when type == typeof(DateOnly) => Day("2023-01-01").AddDays(random.Next(60)),
            _ when type == typeof(DateTimeOffset) => Now,
            _ when type == typeof(Actor) => Handler,
            _ when type == typeof(ClockEvent) => new ClockEvent(Day("2023-01-01").AddDays(random.Next(60)), (ClockEventKind)random.Next(17)),
            _ when type == typeof(DocumentDetails) => new DocumentDetails("x") { Date = Day("2012-01-01").AddDays(random.Next(4000)), Links = ["https://a.example"] },
            _ => Composite(type, random),
        };
    }

    private static object Composite(Type type, Random random)
    {
        var constructor = type.GetConstructors().Single(c => c.GetParameters().Length > 0);
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType, random))]);
    }

    private static object Several(Type element, Random random)
    {
        var items = Array.CreateInstance(element, random.Next(3));
        for (var i = 0; i < items.Length; i++)
            items.SetValue(Value(element, random), i);
        return typeof(ImmutableArray).GetMethods().Single(m => m.Name == "CreateRange" && m.GetParameters().Length == 1 && m.GetGenericArguments().Length == 1)
            .MakeGenericMethod(element).Invoke(null, [items])!;
    }

    private static string Shape(Dossier d) => string.Join('|', d.Version, d.Title, d.Documents.Count,
        string.Join(',', d.Documents.Values.OrderBy(x => x.Id.Value).Select(x => $"{x.Id}{x.Number}{x.Marks.Length}{x.Judged?.Assessment}{x.SignedOffBy}{x.Releases.Length}")),
        d.Rules.Count, d.Steps.Count, d.Parties.Count, d.Decisions.Count, d.Roles.Count);
}
