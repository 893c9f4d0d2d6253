using Lakwerk.Law;

namespace Lakwerk.Publication.Diwoo;

/// <summary>The government's lists (TOOI) as far as publications of decisions need them. Every code is copied from the lists, none is made up.</summary>
public static class TooiTables
{
    private const string Thesaurus = "https://identifier.overheid.nl/tooi/def/thes/kern/";

    public static IReadOnlyList<InformationCategory> Categories { get; } =
    [
        Category("001", "3.3.1.a", "c_139c6280", "wetten en algemeen verbindende voorschriften"),
        Category("002", "3.3.1.b", "c_aab6bfc7", "overige besluiten van algemene strekking"),
        Category("003", "3.3.1.c", "c_759721e2", "ontwerpen van wet- en regelgeving met adviesaanvraag"),
        Category("004", "3.3.1.d", "c_40a05794", "organisatie en werkwijze"),
        Category("005", "3.3.1.e", "c_89ee6784", "bereikbaarheidsgegevens"),
        Category("006", "3.3.2.a", "c_8c840238", "bij vertegenwoordigende organen ingekomen stukken"),
        Category("007", "3.3.2.b", "c_c76862ab", "vergaderstukken Staten-Generaal"),
        Category("008", "3.3.2.c", "c_db4862c3", "vergaderstukken decentrale overheden"),
        Category("009", "3.3.2.d", "c_3a248e3a", "agenda's en besluitenlijsten bestuurscolleges"),
        Category("010", "3.3.2.e", "c_99a836c7", "adviezen"),
        Category("011", "3.3.2.f", "c_8fc2335c", "convenanten"),
        Category("012", "3.3.2.g", "c_c6cd1213", "jaarplannen en jaarverslagen"),
        Category("013", "3.3.2.h", "c_cf268088", "subsidieverplichtingen anders dan met beschikking"),
        Category("014", "3.3.2.i", "c_3baef532", "Woo-verzoeken en -besluiten"),
        Category("015", "3.3.2.j", "c_fdaee95e", "onderzoeksrapporten"),
        Category("016", "3.3.2.k", "c_46a81018", "beschikkingen"),
        Category("017", "3.3.2.l", "c_a870c43d", "klachtoordelen"),
    ];

    /// <summary>What Lakwerk publishes.</summary>
    public static InformationCategory Decisions { get; } = Categories.Single(category => category.Number == "014");

    /// <summary>The decision itself.</summary>
    public static Concept DecisionSort { get; } = new(Thesaurus + "c_4f50ca9c", "beslissing op Wob-/Woo-verzoek");

    public static Concept Determination { get; } = new(Thesaurus + "c_641ecd76", "vaststelling");

    public static Concept Dutch { get; } = new("http://publications.europa.eu/resource/authority/language/NLD", "Nederlands");

    public static Concept Pdf { get; } = new("http://publications.europa.eu/resource/authority/file-type/PDF", "PDF");

    /// <summary>Sorts of document by the words that inventories use for them.</summary>
    private static readonly (string Code, string Label, string[] AlsoWritten)[] Sorts =
    [
        ("c_1cf18f83", "Wob-/Woo-verzoek", ["woo-verzoek", "wob-verzoek", "verzoek"]),
        ("c_42e406dd", "vergaderverslag", ["verslag", "notulen"]),
        ("c_d4a4792f", "besluitenlijst", []),
        ("c_f90465b3", "agenda", []),
        ("c_de27ae7a", "ingekomen stuk", []),
        ("c_7652d853", "brief", []),
        ("c_2977c34f", "beslisnota", []),
        ("c_9376c730", "beleidsnota", ["nota"]),
        ("c_d506b718", "advies", []),
        ("c_a40458df", "adviesaanvraag", []),
        ("c_6f49bf34", "onderzoeksrapport", ["rapport"]),
        ("c_38ba44de", "evaluatierapport", ["evaluatie"]),
        ("c_df2cb56e", "zienswijze", []),
        ("c_06a67c95", "bezwaarschrift", []),
        ("c_386e74cb", "convenant", []),
        ("c_465163c9", "besluit", []),
        ("c_056a75e1", "Kamerstuk", []),
        ("c_49599e6c", "Kamerbrief", []),
        ("c_3eb5572a", "circulaire", []),
        ("c_7eba29ad", "persbericht", []),
        ("c_2aedadff", "toespraak", []),
        ("c_3d782f30", "jaarverslag", []),
        ("c_8b92eab4", "ambtsbericht", []),
    ];

    private static readonly (string Id, string Name)[] Ministries =
    [
        ("ministerie/mnre1010", "ministerie van Algemene Zaken"),
        ("ministerie/mnre1013", "ministerie van Buitenlandse Zaken"),
        ("ministerie/mnre1018", "ministerie van Defensie"),
        ("ministerie/mnre1025", "ministerie van Volksgezondheid, Welzijn en Sport"),
        ("ministerie/mnre1034", "ministerie van Binnenlandse Zaken en Koninkrijksrelaties"),
        ("ministerie/mnre1045", "ministerie van Economische Zaken"),
        ("ministerie/mnre1058", "ministerie van Justitie en Veiligheid"),
        ("ministerie/mnre1073", "ministerie van Sociale Zaken en Werkgelegenheid"),
        ("ministerie/mnre1090", "ministerie van Financiën"),
        ("ministerie/mnre1109", "ministerie van Onderwijs, Cultuur en Wetenschap"),
        ("ministerie/mnre1130", "ministerie van Infrastructuur en Waterstaat"),
    ];

    /// <summary>The sort of a document by what its inventory calls it; null when the list has no word for it.</summary>
    public static Concept? SortOf(string? kind)
    {
        foreach (var (code, label, also) in Sorts)
            if (Equal(label, kind) || also.Any(word => Equal(word, kind))) return new Concept(Thesaurus + code, label);
        return null;
    }

    /// <summary>A ministry by its name, with or without "minister(ie) van"; null for any other body, whose address the user gives.</summary>
    public static Concept? MinistryOf(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        foreach (var (id, name) in Ministries)
            if (body.EndsWith(name["ministerie van ".Length..], StringComparison.OrdinalIgnoreCase) && body.Contains("minister", StringComparison.OrdinalIgnoreCase)) return new Concept(RegisterAddress.Organisations + id, name);
        return null;
    }

    /// <summary>Whether a body may stand at an address: of a minister the sort is no municipality, and the other way round.</summary>
    public static bool Fits(Uri address, string body)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(body);
        foreach (var (sort, words) in Signs)
            if (words.Any(word => body.Contains(word, StringComparison.OrdinalIgnoreCase))) return address.AbsolutePath.Contains($"/{sort}/", StringComparison.Ordinal);
        return true;
    }

    private static readonly (string Sort, string[] Words)[] Signs =
    [
        ("ministerie", ["minister", "staatssecretaris"]), ("provincie", ["provinci", "gedeputeerde staten", "commissaris van de koning"]),
        ("waterschap", ["waterschap", "hoogheemraad"]), ("gemeente", ["gemeente", "burgemeester"]),
    ];

    /// <summary>What the register calls a body: its sort and place, not the organ that decides for it.</summary>
    public static string LabelOf(Uri address, string body)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(body);
        foreach (var sort in (ReadOnlySpan<string>)["gemeente", "provincie"])
            if (address.AbsolutePath.Contains($"/{sort}/", StringComparison.Ordinal)) return $"{sort} {PlaceIn(body, sort)}";
        return body;
    }

    /// <summary>Of "College van burgemeester en wethouders van de gemeente Veldrode" the last word or words.</summary>
    private static string PlaceIn(string body, string sort)
    {
        var plain = body.Trim();
        foreach (var before in (string[])[$"{sort} ", " van "])
            if (plain.LastIndexOf(before, StringComparison.OrdinalIgnoreCase) is >= 0 and var at) plain = plain[(at + before.Length)..];
        return plain;
    }

    private static bool Equal(string label, string? kind) => string.Equals(label, kind?.Trim(), StringComparison.OrdinalIgnoreCase);

    private static InformationCategory Category(string number, string article, string code, string label) => new(number, article, new Concept(Thesaurus + code, label));
}
