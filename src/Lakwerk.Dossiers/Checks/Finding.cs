using System.Security.Cryptography;
using System.Text;
using Lakwerk.Law;

namespace Lakwerk.Dossiers.Checks;

/// <summary>Something in the dossier that contradicts the law or itself, with the documents concerned and how to mend it.</summary>
/// <param name="Code">Name that programs hold on to.</param>
/// <param name="Severity">Whether it stops a decision.</param>
/// <param name="Rule">The provision or principle behind it.</param>
/// <param name="Text">What is wrong.</param>
/// <param name="Mend">How to mend it.</param>
/// <param name="Documents">The documents concerned; empty when it is about the dossier.</param>
public sealed record Finding(string Code, Severity Severity, string Rule, Bilingual Text, Bilingual Mend, IReadOnlyList<DocumentId> Documents)
{
    private const int KeyBytes = 6;

    /// <summary>What it is about, beside the documents: a ground, an item.</summary>
    public string? Subject { get; init; }

    /// <summary>The first passage concerned in each document, for findings about passages.</summary>
    public IReadOnlyList<FindingPassage> Passages { get; init; } = [];

    /// <summary>
    /// Names exactly this finding on exactly these documents: a reason that was given for three documents does not cover a
    /// fourth.
    /// </summary>
    public string Key
    {
        get
        {
            var key = Subject is null ? Code : $"{Code}:{Subject}";
            return Documents.Count == 0 ? key : $"{key}@{Digest()}";
        }
    }

    public bool IsSettled(Dossier dossier) => Severity == Severity.Warning && dossier.AcceptedFindings.ContainsKey(Key);

    private string Digest() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Documents.Select(d => d.Value).Order(StringComparer.Ordinal)))).AsSpan(0, KeyBytes));
}
