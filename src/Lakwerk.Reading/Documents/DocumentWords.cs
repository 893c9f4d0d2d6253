namespace Lakwerk.Reading.Documents;

/// <summary>The words with which letters speak of documents, lists and exceptions.</summary>
internal static class DocumentWords
{
    public static readonly HashSet<string> Nouns = new(StringComparer.OrdinalIgnoreCase)
        { "document", "documenten", "documentnummer", "documentnummers", "stuk", "stukken", "nummer", "nummers", "nr", "nrs", "document(en)", "volgnummer", "volgnummers", "stuknummer", "stuknummers", "volgnr", "volgnrs" };

    public static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "met", "de", "het", "die", "dat", "dit", "den", "nummer", "nummers", "nr", "nr.", "nrs", "nrs.", "in", "uit", "van", "op", "inventarislijst", "inventarislijsten",
        "inventaris", "lijst", "bijlage", "genoemd", "genoemde", "vermeld", "opgenomen", "aangeduid", "document", "documenten", "documentnummer", "documentnummers", "volgnummer", "volgnummers", "volgnr", "volgnrs",
        "genummerd", "onder", "zijn", "is", "als", "betreft", "volgende", "deze", "corresponderende", "id",
    };

    public static readonly HashSet<string> Lists = new(StringComparer.OrdinalIgnoreCase) { "inventarislijst", "inventarislijsten", "inventaris", "lijst", "bijlage", "deelinventaris" };

    public static readonly HashSet<string> Exceptions = new(StringComparer.OrdinalIgnoreCase) { "behoudens", "behalve", "uitzondering", "uitgezonderd", "uitzonderen" };

    public static readonly HashSet<string> Units = new(StringComparer.OrdinalIgnoreCase)
        { "pagina", "pagina's", "pagina’s", "dagen", "weken", "jaar", "documenten", "stukken", "procent", "euro", "keer", "maal", "maanden", "lid", "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december" };
}
