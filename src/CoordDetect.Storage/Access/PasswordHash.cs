using System.Globalization;
using System.Security.Cryptography;

namespace CoordDetect.Storage.Access;

/// <summary>Passwords as they are kept: PBKDF2 with HMAC-SHA256 and a salt of its own, at the number of rounds that OWASP names (600,000).</summary>
internal static class PasswordHash
{
    private const int Rounds = 600_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;
    private const string Scheme = "pbkdf2-sha256";

    /// <summary>What is checked against for users that do not exist, so that they take as long.</summary>
    public static string OfNobody { get; } = Format(Rounds, new byte[SaltBytes], new byte[HashBytes]);

    public static string Of(string password)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return Format(Rounds, salt, Rfc2898DeriveBytes.Pbkdf2(password, salt, Rounds, HashAlgorithmName.SHA256, HashBytes));
    }

    public static bool Fits(string password, string kept)
    {
        string[] parts = kept.Split('$');
        if (parts.Length != 4 || parts[0] != Scheme || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int rounds)) return false;
        byte[] hash = Convert.FromBase64String(parts[3]);
        byte[] tried = Rfc2898DeriveBytes.Pbkdf2(password, Convert.FromBase64String(parts[2]), rounds, HashAlgorithmName.SHA256, hash.Length);
        return CryptographicOperations.FixedTimeEquals(tried, hash);
    }

    private static string Format(int rounds, byte[] salt, byte[] hash) =>
        string.Create(CultureInfo.InvariantCulture, $"{Scheme}${rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}");
}
