namespace Lakwerk.Law;

/// <summary>
/// Which act applies. The Woo has no transitional rule for pending requests, so the date of the decision governs, not the
/// date of the request: one dossier can hold a Wob decision and, after objection, a Woo decision.
/// </summary>
public static class Regimes
{
    public static DateOnly WooInForce { get; } = new(2022, 5, 1);

    public static Regime At(DateOnly decision) => decision < WooInForce ? Regime.Wob : Regime.Woo;

    public static Bilingual NameOf(Regime regime) => regime == Regime.Wob
        ? new("Wet openbaarheid van bestuur", "Government Information (Public Access) Act (until 30 April 2022)")
        : new("Wet open overheid", "Open Government Act (since 1 May 2022)");

    /// <summary>Where the text of the act can be read.</summary>
    public static Uri AddressOf(Regime regime) => regime == Regime.Wob
        ? new("https://wetten.overheid.nl/BWBR0005252")
        : new("https://wetten.overheid.nl/BWBR0045754");
}
