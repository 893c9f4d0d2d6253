using Lakwerk.Inspection;
using Lakwerk.Law;
using Lakwerk.Law.Grounds;
using Lakwerk.Work.Marks;

namespace Lakwerk.Work.Proving;

/// <summary>The name of a mark's ground for people; a mark may have several, joined by a plus sign.</summary>
internal static class GroundName
{
    public static string CodeOf(string ground) => string.Join(" + ", Parts(ground).Select(GroundLabel.Of));

    /// <summary>Empty for what no act knows: such a ground speaks for itself.</summary>
    public static string Of(string ground, ReportLanguage language) => string.Join("; ", Parts(ground).Select(part => NameOf(part, language)).Where(name => name.Length > 0));

    private static string[] Parts(string ground) => ground.Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string NameOf(string code, ReportLanguage language) =>
        GroundTable.TryGet(code, out var ground) ? ground.Name.In(language == ReportLanguage.Dutch ? Language.Dutch : Language.English) : "";
}
