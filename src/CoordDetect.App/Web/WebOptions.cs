using System.Net;
using CoordDetect.Storage;

namespace CoordDetect.App.Web;

/// <summary>How the web app is served.</summary>
/// <param name="Listen">Where it listens; port 0 takes a free one.</param>
/// <param name="Store">Where the cases are.</param>
/// <param name="Contact">What crawls name as a contact, or null.</param>
/// <param name="AllowPrivate">Private hosts or addresses that crawls may ask.</param>
/// <param name="ConnectTo">Hosts of crawls that are connected to another address, as <c>host=address</c>.</param>
internal sealed record WebOptions(IPEndPoint Listen, StoreLocation Store, string? Contact, IReadOnlyList<string> AllowPrivate, IReadOnlyList<string> ConnectTo)
{
    /// <summary>Whether only this machine can reach it: then a one-time link signs in, and no users are needed.</summary>
    public bool IsLoopback => IPAddress.IsLoopback(Listen.Address);
}
