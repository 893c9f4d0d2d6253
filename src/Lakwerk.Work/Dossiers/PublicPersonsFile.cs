using Lakwerk.Suggestions;
using Lakwerk.Text;
using Lakwerk.Work.Letters;

namespace Lakwerk.Work.Dossiers;

/// <summary>The body's own list of who acts in public, in its folder; read each time, because people change it.</summary>
internal sealed class PublicPersonsFile(string office)
{
    private const string Name = "openbare-functies.txt";
    private const int Largest = 1024 * 1024;

    private readonly string _path = Path.Combine(BodyFolder.PathOf(office), Name);

    /// <exception cref="InputException">The list is larger than a list that people keep.</exception>
    public PublicPersons Read() => Read(_path);

    /// <summary>A list anywhere; none when it is not there.</summary>
    public static PublicPersons Read(string path)
    {
        if (!File.Exists(path)) return PublicPersons.None;
        if (new FileInfo(path).Length > Largest) throw InputException.About(path, "is groter dan een lijst van functies hoort te zijn.");
        return PublicPersons.Parse(TextFile.Read(path));
    }
}
