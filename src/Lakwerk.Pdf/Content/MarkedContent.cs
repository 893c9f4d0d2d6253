using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Content;

/// <summary>A marked-content sequence that is open (ISO 32000-2, 14.6).</summary>
/// <param name="Tag">Its tag without the slash.</param>
/// <param name="Properties">Its property list, looked up in the resources when named; null for BMC.</param>
/// <param name="Scope">The scope in which it was opened.</param>
/// <param name="IsHidden">Optional content that is off (ISO 32000-2, 8.11.3.2); says nothing about sequences around it.</param>
public sealed record MarkedContent(string Tag, PdfDictionary? Properties, ContentScope Scope, bool IsHidden)
{
    /// <summary>Marked-content identifier, or −1.</summary>
    public int Mcid { get; } = Properties?.Int("MCID", -1) ?? -1;
}
