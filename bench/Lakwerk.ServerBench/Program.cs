using System.Globalization;
using Lakwerk.ServerBench;

// Measures the workbench: many people at once, and one very long document in a real browser. See bench/README.md.
const int Users = 50;
const int Dossiers = 20;
const int Seconds = 120;
const int Pages = 1_000;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    ["load"] => await LoadRun.Run(Users, Dossiers, TimeSpan.FromSeconds(Seconds)),
    ["load", var users, var dossiers, var seconds] => await LoadRun.Run(int.Parse(users), int.Parse(dossiers), TimeSpan.FromSeconds(int.Parse(seconds))),
    ["long"] => await LongDocumentRun.Run(Pages),
    ["long", var pages] => await LongDocumentRun.Run(int.Parse(pages)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: load [USERS DOSSIERS SECONDS] | long [PAGES]");
    return 2;
}
