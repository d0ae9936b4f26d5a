using System.Net;

namespace CoordDetect.Collect.Fetching.Addresses;

/// <summary>Carries a refusal through the HTTP handler, which knows no other way; the fetcher turns it into an outcome.</summary>
internal sealed class AddressRefusedException(IPAddress address, string reason) : Exception($"{address} is {reason}")
{
    public IPAddress Address { get; } = address;

    public string Reason { get; } = reason;
}
