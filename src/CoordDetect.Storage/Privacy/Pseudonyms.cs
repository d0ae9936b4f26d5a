using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoordDetect.Storage.Privacy;

/// <summary>Makes pseudonyms with the key of one case: HMAC-SHA256, so that nobody without the key can try names out.</summary>
public sealed class Pseudonyms
{
    private const int Digits = 12;
    private readonly byte[] _key;

    internal Pseudonyms(byte[] key) => _key = key;

    /// <summary>The pseudonym of an account: <c>account-</c> and 12 hexadecimal digits.</summary>
    /// <param name="site">Its site.</param>
    /// <param name="handle">Its handle.</param>
    public string OfAccount(string site, string handle)
    {
        byte[] mac = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"account\n{site}\n{handle}"));
        return "account-" + Convert.ToHexStringLower(mac)[..Digits];
    }

    /// <summary>What is remembered of an erased account, so that it stays erased: nobody without the key can tell whose it is.</summary>
    internal string DigestOf(long scope, string handle) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"erased\n{scope}\n{handle}"))));
}
