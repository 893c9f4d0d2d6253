using Lakwerk.BuildCMaps;

// Packs the CMaps of poppler-data's folder cMap into src/Lakwerk.Pdf/Fonts/Data/cmaps.bin:
//   dotnet run --project tools/Lakwerk.BuildCMaps -- /usr/share/poppler/cMap src/Lakwerk.Pdf/Fonts/Data/cmaps.bin
if (args is not [var source, var target])
{
    Console.Error.WriteLine("Usage: Lakwerk.BuildCMaps FOLDER-OF-CMAPS OUTPUT");
    return 2;
}

var pack = new CMapPackWriter();
foreach (var cmap in new CMapFolder(source).ReadAll()) pack.Add(cmap);
foreach (var (collection, map) in new CMapFolder(source).ReadCollections()) pack.Add(collection, map);
var bytes = pack.ToArray();
File.WriteAllBytes(target, bytes);
Console.WriteLine($"{pack.Count} tables, {bytes.Length} bytes");
return 0;
