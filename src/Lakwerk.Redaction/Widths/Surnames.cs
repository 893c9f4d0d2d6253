namespace Lakwerk.Redaction.Widths;

/// <summary>
/// Dutch surnames to measure by how much the width of a gap tells. The project composes them from the elements of which
/// Dutch surnames are made (places with their prepositions, fathers' names with their endings, trades, qualities), so no
/// register of persons is copied. About one in three is borne by people today; as a
/// measure the list tells within half a bit what as many names of a register tell.
/// Part of Lakwerk, EUPL-1.2.
/// </summary>
internal static class Surnames
{
    private static readonly string[] Prepositions = ["van", "van de", "van den", "van der", "ter"];

    private static readonly string[] Places = Words("""
        Aa Aar Akker Akkeren Baan Bas Beek Beld Belt Berg Bergh Bijl Bilt Bleek Boogaard Boom Boor Borgh Born Bos Bosch Bout
        Brink Broek Broeke Brug Bruggen Brugge Bunt Burg Burgh Dam Deijl Dijk Does Dool Dorp Dries Drift Duin Eerden Eijk Eijnden
        Elst Elzen Ende Es Esch Gaag Gaast Geer Geest Giessen Goor Gouw Graaf Graft Griend Haak Haar Hage Hagen Ham Haven
        Heide Heiden Heijde Heijden Helm Hengel Heuvel Hoek Hoeven Hoeve Hof Hoff Hooft Hoogen Hoorn Horn Horst Hout Houten Hove
        Hulst Hurk Kaaij Kamer Kamp Kant Kar Kemp Kerk Kerkhof Klei Klip Klooster Knaap Kolk Kooi Kooij Koot Kraan Krogt Kroft
        Kruis Kuil Laak Laan Laar Lande Lans Lee Leek Leest Lei Leij Lem Linde Linden Lingen Loo Loon Lubbe Lugt Luijt Maas Maat
        Made Mark Meer Meent Meij Meijden Meulen Mey Moer Molen Moolen Moosdijk Mortel Nat Nes Neut Noord Noort Oever Oord Oort
        Oudendijk Ouweland Paal Pas Pavert Peet Peppel Perk Pijl Plaat Plaats Plas Pligt Ploeg Poel Pol Pols Poort Post Pot Put
        Putten Raad Ree Reep Reijden Rest Riet Rijn Rijt Roer Roest Rol Sande Sanden Schaaf Schaar Schans Scheer Schelde Schoor
        Schoot Schouw Schuit Schuur Sluis Sluijs Snoek Spek Spoel Stad Star Steeg Steen Stege Steenhoven Stel Stelt Sterre Stoep
        Straat Straaten Tak Tempel Toorn Toren Tuin Vaart Valk Vecht Veen Veer Veken Veld Velde Velden Ven Venne Vennen Vinne
        Vliet Vlist Vlugt Voet Voort Voorde Vorst Waal Waals Waard Wal Wall Weert Weg Weide Weijden Werf Werff West Westen Wetering
        Wiel Wielen Wijden Wijk Wijngaard Wijst Wilgen Winden Winkel Woerd Wolk Woude Zaag Zaan Zand Zanden Zande Zee Zijde Zijl
        Zon Zwaag Zwaan Zwan Zwet
        """);

    private static readonly string[] Fathers = Words("""
        Aalber Aalt Aar Abraham Adam Adriaan Albert Aldert Alfer Andries Antoon Arend Arie Arnold Bart Barend Bastiaan Beert
        Beren Bernard Bert Boudewijn Carel Christiaan Claas Cornelis Coen Daan Daniel David Derk Dirk Douwe Eelke Egbert Eilert
        Elbert Elias Engel Ernst Evert Feike Flip Floris Folkert Frank Frans Frederik Frits Gerard Gerben Gerrit Gijsbert Gillis
        Goosen Govert Gerlof Hans Harm Harmen Hein Hendrik Henk Herman Hessel Hubert Huibert Isaac Jaap Jacob Jan Jasper Jelle
        Jeroen Joost Joris Jurriaan Karel Karst Kees Klaas Koen Krijn Lambert Laurens Lauren Leendert Lens Levi Lieven Lodewijk
        Louis Lourens Lubbert Lucas Luit Maarten Marcel Marinus Mark Martin Marten Mathijs Matthijs Meindert Melis Menno Mertens
        Michiel Moses Nanning Nico Nicolaas Noordhoek Otten Otto Paul Pauwel Peter Peters Philip Pieter Reinder Reinier Remmert
        Rein Rijk Robbert Roel Roelof Rutger Salomon Samuel Sander Sebastiaan Siebe Siemen Sieger Simon Sjoerd Steven Teunis Theunis
        Thijs Thomas Tiemen Tijmen Toon Tobias Valentijn Victor Volkert Walter Warner Wessel Wiebe Willem Wilbert Wolfert Wolter
        Wouter Wijnand Zacharias
        """);

    private static readonly string[] FatherEndings = ["", "s", "sen", "se", "sz"];

    private static readonly string[] FrisianStems = Words("""
        Aal Aan Alber Amels Andrin Ane Anke Atte Baar Bakke Bander Bangma Bee Beer Ber Bies Bijl Bil Bloem Boel Boer Bon Boon Bos
        Bouw Bras Brem Brou Bruin Buiken Bul Bur Dam De Deel Dek Dijk Do Doek Dok Douwe Dro Duip Eeks Eer Eike El Elze Epe Es
        Fen Feen Fei Flie Fokke Fol Fon Fri Ga Gaas Galle Gees Ger Gie Goe Gre Groen Haa Haag Haan Hai Hamer Har Hei Hel Hes Hie
        Hille Hoek Hof Hoog Hoor Hou Huis Ie Ip Jaar Jager Jel Jonge Joor Kal Kam Kei Kerk Kie Kin Kloos Klomp Koel Kooi Koop Kor
        Kui Laag Lam Lan Leen Lei Lies Lou Lui Maal Mar Meer Mei Mel Mie Min Mol Mulder Nau Nie Noord Nijen Ol Oos Ooster Ot Over
        Paas Pel Piers Plan Pool Pos Pren Rei Reit Ries Rin Roe Rol Rui Schaaf Schil Schoon Schot Sie Sip Slag Slo Smit Spijk Spoel
        Steen Sten Stien Stie Ster Sui Sy Tal Ter Terp Tie Til Tol Tui Ube Ui Uit Veen Veld Venstra Vie Vlie Vries Waag Wal Wes
        Wester Wey Wie Wieger Wier Wiers Wij Win Woud Zand Zeil Zij Zijl Zuid Zwaag Zwan
        """);

    private static readonly string[] FrisianEndings = ["stra", "ma", "sma", "inga", "ema", "ing"];

    private static readonly string[] FirstParts = Words("""
        Achter Appel Baren Berken Beuken Biessen Binnen Blank Bloemen Boeren Boven Breed Breden Brons Bruin Buiten Donker Duiven
        Eeken Eik Eiken Elzen Ganzen Geel Goud Gras Groen Groene Groot Haver Hazel Heren Hoge Honds Hoog Hooge Hou Kalver Kers
        Kerk Klaver Klein Kleine Klooster Konings Koren Kort Kraaien Kruis Kuipers Lange Leeuwen Linden Lage Meer Melk Middel
        Mole Molen Mooi Nieuw Nieuwen Noord Noorder Oost Ooster Oud Oude Ouden Over Paarden Poel Rave Roden Rood Roo Rijs Rozen
        Schaap Schoon Schouten Sneeuw Sprang Steen Stein Stroo Tol Uit Ven Verhoeven Vier Vogel Voor Vos Water Weer Wester Wijn
        Wild Wilgen Winter Wit Witte Wolf Wolfs Woud Zand Ziel Zilver Zomer Zonne Zuid Zuider Zwane Zwart
        """);

    private static readonly string[] SecondParts = Words("""
        aar beek berg bergen boom broek burg dijk dorp hof horst hout huis huizen kamp land man meijer veen veld weg wijk
        """);

    private static readonly string[] Qualities = Words("""
        Backer Beer Bie Blauw Blok Boer Bont Bood Boois Bock Bok Boon Braak Brouwer Bruijn Bruin Bruyn Clerck Clercq Coninck Cock
        Dood Dreu Feijter Gans Gier Goede Goeij Graaf Graaff Greef Groen Groot Gruijter Gruyter Haan Haas Hart Heer Hertog
        Hoog Hoogh Hond Jager Jong Jonge Jongh Keijzer Kleijn Klerk Knegt Kock Koe Kok Koker Koning Koster Kraker Kroon Kruif
        Kruijf Kuijper Lange Leeuw Lepper Ligt Louw Man Meij Mik Mol Mooij Moor Munnik Nijs Nooij Oude Paauw Pagter Pater Prins
        Raad Raadt Ridder Rijk Rijke Roij Ronde Roo Rooij Roos Rover Ruig Ruijter Ruiter Schepper Schipper Smet Smidt Snoo Sterke
        Swart Vaal Valk Veer Visser Vlieger Voogd Vos Vreede Vrees Vries Vrij Waal Waard Weerd Wilde Winter Wit With Witte
        Wolf Wolff Zeeuw Zoete Zwart
        """);

    private static readonly string[] Trades = Words("""
        Bakker Bakkers Beukers Bezemer Bleeker Blokker Boer Bode Boekhouder Bouwer Bouwman Bouwmeester Brander Brouwer Brouwers
        Cramer Dekker Dekkers Draaijer Drost Glazenmaker Grutter Hakker Hoekman Hoefsmit Huisman Jager Jagers Jansma Kaiser Keizer
        Kleermaker Koek Kok Koks Kool Koopman Koopmans Koster Kosters Kramer Kramers Kuiper Kuipers Kuijpers Kwekkeboom Leenders
        Meester Meesters Meijer Meijers Meyer Metselaar Molenaar Mulder Mulders Muller Naber Olieslager Pannekoek Peeters Prins
        Pronk Ruiter Schaap Scheepers Schepers Scherpenzeel Schipper Schippers Schoenmaker Schoenmakers Scholten Schouten Schrijver
        Schrijvers Schreuder Schreuders Schuurman Slager Slagter Smeets Smid Smit Smits Smulders Snijder Snijders Spijker Spinder
        Timmer Timmerman Timmermans Tuinman Verbeek Verhoef Verhoeven Vermeer Vermeulen Verkerk Verschoor Versteeg Verweij Visser
        Vissers Voerman Volder Wagenaar Weber Wever Wevers Wielemaker Willemstein Winkel Winkelman Zeeman Zijlstra Zwager
        """);

    /// <summary>The surnames, each once.</summary>
    public static IReadOnlyList<string> All { get; } = Compose();

    private static string[] Compose()
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        names.UnionWith(Trades);
        foreach (var place in Places)
            foreach (var preposition in Prepositions) names.Add($"{preposition} {place}");
        foreach (var quality in Qualities) names.Add($"de {quality}");
        Join(names, Fathers, FatherEndings);
        Join(names, FrisianStems, FrisianEndings);
        Join(names, FirstParts, SecondParts);
        return [.. names];
    }

    private static void Join(SortedSet<string> names, string[] first, string[] second)
    {
        foreach (var head in first)
            foreach (var tail in second) names.Add(head + tail);
    }

    private static string[] Words(string text) => text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
