using CoordDetect.Core;

namespace CoordDetect.Storage.Cases;

/// <summary>The names that a case can have: they are names of folders too.</summary>
internal static class CaseName
{
    private const int Longest = 64;

    public static bool IsGood(string name) =>
        name.Length is > 0 and <= Longest && name[0] != '.' && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    public static void Require(string name)
    {
        if (!IsGood(name)) throw new UserFacingException($"'{name}' cannot be the name of a case: take letters, digits, '.', '-' and '_', at most {Longest}, and no dot first.");
    }
}
