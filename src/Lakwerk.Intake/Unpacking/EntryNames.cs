namespace Lakwerk.Intake.Unpacking;

/// <summary>Names inside archives. Nothing is ever written under such a name; one that points outside its archive is a trick, and told.</summary>
internal static class EntryNames
{
    public static bool IsUnsafe(string name)
    {
        if (name.Length == 0 || name.Contains('\0', StringComparison.Ordinal)) return true;
        if (name[0] is '/' or '\\' || (name.Length > 1 && name[1] == ':' && char.IsAsciiLetter(name[0]))) return true;
        return name.Split('/', '\\').Contains("..");
    }

    public const string UnsafeSentence = "De naam wijst naar een plaats buiten het archief; het bestand is niet uitgepakt.";

    public const string LitterSentence = "Dit bestand maakt een besturingssysteem zelf aan; niemand heeft er iets in geschreven.";

    /// <summary>Files that systems add by themselves, and that hold nothing anybody wrote.</summary>
    public static bool IsLitter(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.StartsWith("__MACOSX/", StringComparison.Ordinal) || last is ".DS_Store" or "Thumbs.db" or "desktop.ini";
    }
}
