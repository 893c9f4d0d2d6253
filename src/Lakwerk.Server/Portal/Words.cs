using System.Globalization;
using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Publication.Model;

namespace Lakwerk.Server.Portal;

/// <summary>Phrases that more than one public page uses.</summary>
internal static class Words
{
    private const long Kilo = 1024;

    public static Noun Documents { get; } = new(new("document", "document"), new("documenten", "documents"));

    public static Noun Passages { get; } = new(new("passage", "passage"), new("passages", "passages"));

    public static Noun Pages { get; } = new(new("bladzijde", "page"), new("bladzijden", "pages"));

    public static Noun Days { get; } = new(new("dag", "day"), new("dagen", "days"));

    public static string Kind(PortalView view, PublishedDecision decision) => view.In(DecisionKinds.NameOf(decision.Kind));

    public static string Judgement(PortalView view, PublishedJudgement judgement) => view.In(PublishedJudgements.NameOf(judgement));

    public static string Outcome(PortalView view, PublishedDecision decision) => view.In(Outcomes.NameOf(decision.Outcome));

    public static string Released(PortalView view, PublishedDecision decision)
    {
        var (released, all) = (decision.CountReleased(), Count(view, decision.CountDocuments(), Documents));
        return view.In($"{released} van {all} openbaar", $"{released} of {all} public");
    }

    /// <summary>In a preview the day is still to come.</summary>
    public static string Since(PortalView view, DateOnly day) => day <= view.Catalogue.Day ? view.In("openbaar sinds", "public since") : view.In("openbaar vanaf", "public from");

    public static string Count(PortalView view, int count, Noun noun) => $"{Number(view, count)} {view.In(count == 1 ? noun.One : noun.Several)}";

    public static string Number(PortalView view, int count) => count.ToString("N0", Format(view));

    public static string Size(PortalView view, long bytes) => bytes < Kilo * Kilo
        ? string.Create(Format(view), $"{Math.Max(1, bytes / Kilo):N0} kB")
        : string.Create(Format(view), $"{bytes / (double)(Kilo * Kilo):N1} MB");

    /// <summary>Dots for thousands, a comma for decimals, whatever the machine thinks; in English the other way round.</summary>
    private static NumberFormatInfo Format(PortalView view) => view.Language == Language.Dutch ? Dutch : English;

    private static NumberFormatInfo Dutch { get; } = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NumberDecimalDigits = 0 };

    private static NumberFormatInfo English { get; } = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = ".", NumberDecimalDigits = 0 };
}
