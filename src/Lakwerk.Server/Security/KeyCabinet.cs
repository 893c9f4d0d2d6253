using System.Text;
using System.Xml.Linq;
using Lakwerk.Work.Dossiers;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Lakwerk.Server.Security;

/// <summary>The keys that sign cookies, kept with the office: whoever signed in at one node is known at all.</summary>
internal sealed class KeyCabinet(Office office) : IXmlRepository
{
    private const string Kind = "key";

    public IReadOnlyCollection<XElement> GetAllElements() => [.. office.Cabinet.All(Kind).Select(kept => XElement.Parse(Encoding.UTF8.GetString(kept.Value)))];

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        office.Cabinet.Keep(Kind, friendlyName, Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)));
    }
}
