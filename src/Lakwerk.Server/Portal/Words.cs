using System.Globalization;
using Lakwerk.Dossiers;
using Lakwerk.Publication.Model;

namespace Lakwerk.Server.Portal;

/// <summary>Phrases that more than one public page uses.</summary>
internal static class Words
{
    private const long Kilo = 1024;

    public static string Kind(PublishedDecision decision) => DecisionKinds.NameOf(decision.Kind).Dutch;

    public static string Judgement(Judgement judgement) => Judgements.NameOf(judgement).Dutch;

    public static string Released(PublishedDecision decision) => $"{decision.Documents.Count(document => document.Files is not null)} van {Count(decision.Documents.Count, "document", "documenten")} openbaar";

    public static string Count(int count, string one, string several) => string.Create(Dutch, $"{count:N0} {(count == 1 ? one : several)}");

    public static string Number(int count) => count.ToString("N0", Dutch);

    public static string Size(long bytes) => bytes < Kilo * Kilo ? string.Create(Dutch, $"{Math.Max(1, bytes / Kilo):N0} kB") : string.Create(Dutch, $"{bytes / (double)(Kilo * Kilo):N1} MB");

    /// <summary>Dots for thousands, a comma for decimals, whatever the machine thinks.</summary>
    private static NumberFormatInfo Dutch { get; } = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NumberDecimalDigits = 0 };
}
