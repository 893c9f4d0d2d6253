using System.Globalization;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Marks;

namespace Lakwerk.Redaction.Navigation;

/// <summary>Web addresses that annotations and outline items lead to (ISO 32000-2, 12.6.4.8).</summary>
internal static class WebAddress
{
    private const int Longest = 2048;

    /// <summary>The address; null when there is none that may pass.</summary>
    public static string? Of(PdfDictionary holder)
    {
        if (holder.Dictionary("A") is not { } action || action.Name("S") != "URI" || action["URI"] is not PdfString text) return null;
        var address = text.ToText();
        return address.Length <= Longest && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri.AbsoluteUri
            : null;
    }

    /// <summary>True when an address repeats a removed word, plainly or in one of the ways in which addresses spell letters.</summary>
    public static bool Tells(string address, RemovedText removed) =>
        removed.IsToldBy(address) || removed.IsToldBy(Uri.UnescapeDataString(address)) || removed.IsToldBy(HostOf(address));

    /// <summary>The host with the letters that its ASCII form stands for.</summary>
    private static string HostOf(string address)
    {
        var host = new Uri(address).IdnHost;
        try
        {
            return new IdnMapping().GetUnicode(host);
        }
        catch (ArgumentException)
        {
            return host; // no name that stands for another
        }
    }

    /// <summary>The action that leads to an address.</summary>
    public static PdfDictionary Action(string address)
    {
        var action = new PdfDictionary();
        action.Set("S", new PdfName("URI"));
        action.Set("URI", PdfString.OfText(address));
        return action;
    }
}
