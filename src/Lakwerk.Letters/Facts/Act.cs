using System.Globalization;
using Lakwerk.Law;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Facts;

/// <summary>An act that letters cite.</summary>
/// <param name="Short">Its short name: <c>Woo</c>.</param>
/// <param name="Name">Its full name.</param>
/// <param name="Number">Its number in the national collection of laws (BWB).</param>
internal sealed record Act(string Short, string Name, string Number)
{
    public static readonly Act Woo = new("Woo", "Wet open overheid", "BWBR0045754");
    public static readonly Act Wob = new("Wob", "Wet openbaarheid van bestuur", "BWBR0005252");
    public static readonly Act Awb = new("Awb", "Algemene wet bestuursrecht", "BWBR0005537");
    public static readonly Act Wbni = new("Wbni", "Wet beveiliging netwerk- en informatiesystemen", "BWBR0041515");

    public static IReadOnlyList<Act> All { get; } = [Woo, Wob, Awb];

    public static Act Of(Regime regime) => regime == Regime.Woo ? Woo : Wob;

    /// <summary>The act as a whole, as it read on a day.</summary>
    public Phrase Cite(DateOnly day) => Phrase.Link(Short, new Uri(string.Create(CultureInfo.InvariantCulture, $"https://wetten.overheid.nl/{Number}/{day:yyyy-MM-dd}")));

    /// <summary>The article as it read on a day, by the addressing scheme of the national collection (JCI 1.3).</summary>
    public Uri AddressOf(string article, int? paragraph, DateOnly day) =>
        new(string.Create(CultureInfo.InvariantCulture, $"https://wetten.overheid.nl/jci1.3:c:{Number}&artikel={article}{(paragraph is { } p ? $"&lid={p}" : "")}&g={day:yyyy-MM-dd}"));
}
