using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Lakwerk.Server.Security;

/// <summary>
/// A web server in front does TLS and tells from whom a request came and that it came over https. Only one on this machine or in
/// the networks that were named is believed: anybody can write such a header.
/// </summary>
public static class BehindProxy
{
    public static void Use(WebApplication app, WorkbenchSettings settings)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        foreach (var network in settings.Proxies) options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    /// <summary>An address, or a network as <c>10.0.0.0/8</c>; null for what is neither.</summary>
    public static IPNetwork? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IPNetwork.TryParse(text, out var network)) return network;
        return IPAddress.TryParse(text, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8) : null;
    }
}
