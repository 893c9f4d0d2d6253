namespace Lakwerk.Inspection.Readers;

/// <summary>The independent programs that read along, as far as they are there.</summary>
internal sealed class ForeignReaders
{
    private readonly bool _wanted;

    public ForeignReaders(InspectionOptions options)
    {
        _wanted = options.ForeignReaders;
        if (!_wanted) return;
        var process = new ForeignProcess(options.ForeignTimeLimit, options.Cancellation);
        Poppler = Poppler.TryCreate(process);
        Qpdf = Qpdf.TryCreate(process);
    }

    public Poppler? Poppler { get; }

    public Qpdf? Qpdf { get; }

    /// <summary>Who read the file, in sentences.</summary>
    public IReadOnlyList<ReaderUse> Use =>
    [
        new("lakwerk", typeof(ForeignReaders).Assembly.GetName().Version?.ToString(3), true,
            new("Lakwerk heeft elk onderdeel van het bestand zelf gelezen.", "Lakwerk itself read every part of the file.")),
        Describe("poppler", Poppler?.Version, "poppler las de tekst en tekende de pagina's na.", "poppler read the text and painted the pages."),
        Describe("qpdf", Qpdf?.Version, "qpdf controleerde de opbouw van het bestand.", "qpdf checked how the file is built."),
    ];

    private ReaderUse Describe(string name, string? version, string dutch, string english)
    {
        if (version is not null) return new(name, version, true, new(dutch, english));
        return _wanted
            ? new(name, null, false, new($"{name} is op deze computer niet geïnstalleerd en heeft niet meegelezen.", $"{name} is not installed on this machine and did not read along."))
            : new(name, null, false, new($"{name} is op verzoek niet gebruikt.", $"{name} was not used, as asked."));
    }
}
