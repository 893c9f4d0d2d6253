using System.Collections.Immutable;
using Lakwerk.Dossiers;

namespace Lakwerk.Letters.Facts;

/// <summary>
/// What a public body says about itself in every letter. What it leaves out becomes a place to fill in, in every letter that
/// needs it.
/// </summary>
public sealed record BodyProfile
{
    public static BodyProfile Empty { get; } = new();

    /// <summary>The body as it signs: "De minister van …", "Het college van burgemeester en wethouders van …".</summary>
    public string? Name { get; init; }

    /// <summary>It writes "wij" instead of "ik"; left out, a college does and a minister or mayor does not.</summary>
    public bool? SpeaksAsMany { get; init; }

    public string? Department { get; init; }

    public string? ReturnAddress { get; init; }

    public ImmutableArray<string> Address { get => field.IsDefault ? [] : field; init; }

    /// <summary>Where a reader can ask: telephone, mail.</summary>
    public string? Contact { get; init; }

    /// <summary>Where the decision and the documents are published.</summary>
    public string? Website { get; init; }

    /// <summary>Its place in the government's register of organisations (TOOI).</summary>
    public Uri? Register { get; init; }

    /// <summary>What the register calls it; left out, that follows from the body's name.</summary>
    public string? RegisterName { get; init; }

    public string? SignerName { get; init; }

    public string? SignerTitle { get; init; }

    /// <summary>The signer acts for the body (namens deze).</summary>
    public bool SignsOnBehalf { get; init; } = true;

    /// <summary>Where an objection goes, on one line.</summary>
    public string? ObjectionAddress { get; init; }

    /// <summary>Where an objection can be lodged on the web.</summary>
    public string? ObjectionWebsite { get; init; }

    /// <summary>Where one appeals after a decision on objection.</summary>
    public string? Court { get; init; }

    /// <summary>The name of its selection list, for what goes to the archive.</summary>
    public string? SelectionList { get; init; }

    /// <summary>The category of that list for decisions on requests.</summary>
    public string? SelectionCategory { get; init; }

    /// <summary>How long that category is kept; left out, nobody has said.</summary>
    public Retention? Retention { get; init; }

    /// <summary>What a decision of this kind needs and was left out, by the name under which the letter asks for it.</summary>
    public IReadOnlyList<string> MissingFor(DecisionKind kind)
    {
        (string Name, string? Value)[] needed =
        [
            ("plaats van publicatie", Website), ("naam ondertekenaar", SignerName), ("functie ondertekenaar", SignerTitle),
            .. kind switch
            {
                DecisionKind.OnObjection => [("rechtbank", Court)],
                DecisionKind.Supplementary => [],
                _ => new (string, string?)[] { ("adres voor bezwaar", ObjectionAddress) },
            },
        ];
        return [.. needed.Where(one => string.IsNullOrWhiteSpace(one.Value)).Select(one => one.Name)];
    }
}
