using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lakwerk.Dossiers;

namespace Lakwerk.Work.Dossiers;

/// <summary>Who cuts or puts together, and for which work. The names of what comes of it follow from the work, so that it can be seen whether it was done.</summary>
public sealed record Arranging(Actor By, string Work)
{
    private const int NameLength = 12;

    /// <summary>For work that nobody will do again.</summary>
    public static Arranging Once(Actor by) => new(by, Guid.NewGuid().ToString("N"));

    internal DocumentId this[int index] =>
        new("d-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Work} {index}"))))[..NameLength]);
}
