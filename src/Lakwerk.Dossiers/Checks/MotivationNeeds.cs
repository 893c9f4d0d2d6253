using Lakwerk.Law;
using Lakwerk.Law.Grounds;

namespace Lakwerk.Dossiers.Checks;

/// <summary>Which parts the law asks of a motivation (Awb 3:46).</summary>
public static class MotivationNeeds
{
    /// <summary>The first part that a motivation of this ground lacks; null when it is complete.</summary>
    public static Bilingual? Missing(string code, Motivation motivation)
    {
        ArgumentNullException.ThrowIfNull(motivation);
        return GroundTable.TryGet(code, out var ground) ? Missing(ground, motivation) : null;
    }

    internal static Bilingual? Missing(Ground ground, Motivation motivation) => ground.Strength switch
    {
        _ when string.IsNullOrWhiteSpace(motivation.Harm) && ground.Strength != GroundStrength.OwnRegime => new("de schade van openbaarmaking", "the harm of disclosure"),
        GroundStrength.Relative or GroundStrength.Exceptional when string.IsNullOrWhiteSpace(motivation.Weighing) =>
            new("de afweging tegen het belang van openbaarheid", "the weighing against openness"),
        GroundStrength.OwnRegime when string.IsNullOrWhiteSpace(motivation.InternalDeliberation) => new("waarom het stuk voor intern beraad is", "why the document is for internal deliberation"),
        GroundStrength.OwnRegime when string.IsNullOrWhiteSpace(motivation.NotAnonymised) =>
            new("waarom niet in niet tot personen herleidbare vorm wordt verstrekt", "why not in a form that leads to nobody"),
        GroundStrength.Temporary when motivation.Until is null && ground.Code is "5.1.4" or "10.2.f" => new("tot wanneer de openbaarmaking wordt uitgesteld", "until when disclosure is put off"),
        _ => null,
    };
}
