using Lakwerk.Dossiers;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Work.Tests.Dossiers;

/// <summary>The scripts of samples/dossiers, carried out once for all tests on them.</summary>
public sealed class RealCases : IDisposable
{
    private readonly TempFolder _folder = new();

    public RealCases()
    {
        Office = Office.InFolder(_folder.PathOf("kantoor"));
        Antivirus2018 = Run("antivirus-2018");
        Spyware2022 = Run("spyware-2022");
        Afterwards2018 = Run("antivirus-2018", "antivirus-2018-vervolg");
    }

    public Dossier Antivirus2018 { get; }

    public Dossier Spyware2022 { get; }

    /// <summary>The first case with all that came after: the decision taken, an objection, a ruling, a supplementary decision.</summary>
    public Dossier Afterwards2018 { get; }

    public Office Office { get; }

    public void Dispose()
    {
        Office.Dispose();
        _folder.Dispose();
    }

    private Dossier Run(string name, string? script = null)
    {
        var path = Path.Combine(Repository.Root, "samples", "dossiers", $"{script ?? name}.jsonl");
        return CommandScript.Run(Office.Dossiers, new DossierId(name), path, File.ReadLines(path), new Actor("behandelaar", "Behandelaar"));
    }
}
