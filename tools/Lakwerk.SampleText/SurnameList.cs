using System.Security.Cryptography;
using System.Text;

namespace Lakwerk.SampleText;

/// <summary>
/// Dutch surnames (Meertens Institute, borne in 2007, CC0) split for honest figures: a name whose SHA-1 begins with 0–7 may be
/// trained on, the others only tested with.
/// </summary>
public sealed class SurnameList
{
    private readonly List<string> _common;
    private readonly List<string> _all;

    private SurnameList(List<string> common, List<string> all) => (_common, _all) = (common, all);

    /// <summary>Every name of this half of the split.</summary>
    public IReadOnlyList<string> All => _all;

    public static SurnameList Trainable(string folder) => Load(folder, name => IsTrainable(name));

    /// <summary>Names that may only be tested with, and share no main word with one that was trained on.</summary>
    public static SurnameList HeldOut(string folder)
    {
        var trained = File.ReadLines(Path.Combine(folder, "surnames.lst")).Where(IsTrainable).SelectMany(MainWords).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Load(folder, name => !IsTrainable(name) && !MainWords(name).Any(trained.Contains));
    }

#pragma warning disable CA5350 // The hash splits a list as its source says; it protects nothing.
    public static bool IsTrainable(string name) => SHA1.HashData(Encoding.UTF8.GetBytes(name))[0] < 0x80;
#pragma warning restore CA5350

    /// <summary>The words of a surname that begin with a capital: "Berg" of "van den Berg".</summary>
    public static IEnumerable<string> MainWords(string name) =>
        name.Split(' ', '-').Where(word => word.Length > 2 && char.IsUpper(word[0]));

    /// <summary>A common name as often as any other, so that both the Jansens and the rare names count.</summary>
    public string Draw(Random random) => random.Next(2) == 0 && _common.Count > 0 ? _common[random.Next(_common.Count)] : _all[random.Next(_all.Count)];

    private static SurnameList Load(string folder, Func<string, bool> wanted)
    {
        var common = File.ReadLines(Path.Combine(folder, "top-1000.tsv")).Select(line => line.Split('\t')[0]).Where(wanted).ToList();
        var all = File.ReadLines(Path.Combine(folder, "surnames.lst")).Where(wanted).Where(IsOrdinary).ToList();
        return new(common, all);
    }

    private static bool IsOrdinary(string name) => name.All(c => char.IsLetter(c) || c is ' ' or '-' or '\'') && char.IsUpper(name.Split(' ')[^1][0]);
}
