using System.Reflection;
using System.Text.Json.Serialization;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Events;
using Lakwerk.Work.Dossiers.History;
using static Lakwerk.Work.Tests.Dossiers.OfficeScene;

namespace Lakwerk.Work.Tests.Dossiers;

public sealed class HistoryTests : IDisposable
{
    private readonly OfficeScene _scene = new();

    public static TheoryData<Type> EventTypes => [.. typeof(DossierEvent).GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(a => a.DerivedType)];

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void What_happened_reads_as_sentences()
    {
        var document = _scene.Add();
        _scene.Mark(document);
        _scene.Done(new AssessDocument(Redactor, _scene.Now, document, Assessment.ByMarks));

        var lines = _scene.Office.History.Of(Id).TakeLast(3).ToList();

        Assert.Equal("Voegde document 1 (“Brief”) toe aan Inventarislijst.", lines[0].Sentence.Dutch);
        Assert.Equal("Lakte een passage in document 1 (“Brief”) (bladzijde 1): 5.1.2e.", lines[1].Sentence.Dutch);
        Assert.Equal("Assessed document 1 (“Brief”): by its marks.", lines[2].Sentence.English);
        Assert.Equal("Rik Lakker", lines[1].By);
    }

    [Fact]
    public void Taking_back_says_what_was_taken_back()
    {
        var document = _scene.Add();
        _scene.Mark(document);
        _scene.Tick();
        _scene.Office.Dossiers.Undo(Id, Redactor);

        var line = _scene.Office.History.Of(Id, document: document).Last();

        Assert.Equal(($"Maakte regel {line.Version - 1} ongedaan: haalde een lak weg uit document 1 (“Brief”).", line.Version - 1), (line.Sentence.Dutch, line.Undoes));
    }

    /// <summary>A new event without a sentence would show its type's name to an official.</summary>
    [Theory, MemberData(nameof(EventTypes))]
    public void Every_event_has_a_sentence(Type type)
    {
        var e = (DossierEvent)Filled(type);

        var sentence = Sentences.Of(e, new DocumentNames(_scene.Dossier));

        Assert.NotEqual(type.Name, sentence.Dutch);
        Assert.NotEqual(sentence.Dutch, sentence.English);
    }

    /// <summary>A value of a type with something in every place that its constructor asks for.</summary>
    private static object Filled(Type type)
    {
        if (type == typeof(string)) return "tekst";
        if (type.IsEnum || type == typeof(int) || type == typeof(bool)) return Activator.CreateInstance(type)!;
        if (Nullable.GetUnderlyingType(type) is { } inner) return Filled(inner);
        if (type == typeof(DateOnly)) return new DateOnly(2026, 1, 2);
        if (type.IsGenericType && type.Name.StartsWith("ImmutableArray", StringComparison.Ordinal)) return type.GetField("Empty")!.GetValue(null)!;
        if (type == typeof(DateTimeOffset)) return new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First(c => c.GetParameters() is not [var only] || only.ParameterType != type);
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Filled(p.ParameterType))]);
    }
}
