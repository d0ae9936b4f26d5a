using System.Security.Cryptography;
using System.Text;

namespace CoordDetect.Core.Corpus;

/// <summary>Tells people of one name apart by what else is told of them. None of it can be read off the handle: it ends with a digest.</summary>
public static class GuestMark
{
    // Six digits tell the guests of one name on one site apart.
    private const int Digits = 6;

    /// <summary>The handle of somebody who is known by a name and a mark, such as an address of theirs: <c>Marie ~3fa91c</c>.</summary>
    public static string Handle(string name, string mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return $"{name} ~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mark.Trim().ToLowerInvariant())))[..Digits]}".TrimStart();
    }
}
