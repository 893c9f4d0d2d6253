using System.Security.Cryptography;
using Lakwerk.Dossiers;

namespace Lakwerk.Work.Dossiers;

/// <summary>Names for new things: short enough to type, random enough that two people never choose the same.</summary>
public static class NewIds
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 10;

    public static DocumentId Document() => new($"d-{Name()}");

    public static MarkId Mark() => new($"m-{Name()}");

    private static string Name() => RandomNumberGenerator.GetString(Letters, Length);
}
