using Lakwerk.Dossiers;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Work.Tests.Dossiers;

/// <summary>The scripts of samples/dossiers, carried out once for all tests on them.</summary>
public sealed class RealCases : IDisposable
{
    private readonly TempFolder _folder = new();

    public RealCases()
    {
        using var office = Office.InFolder(_folder.PathOf("kantoor"));
        Antivirus2018 = Run(office, "antivirus-2018");
        Spyware2022 = Run(office, "spyware-2022");
    }

    public Dossier Antivirus2018 { get; }

    public Dossier Spyware2022 { get; }

    public void Dispose() => _folder.Dispose();

    private static Dossier Run(Office office, string name)
    {
        var path = Path.Combine(Repository.Root, "samples", "dossiers", $"{name}.jsonl");
        return CommandScript.Run(office.Dossiers, new DossierId(name), path, File.ReadLines(path), new Actor("behandelaar", "Behandelaar"));
    }
}
