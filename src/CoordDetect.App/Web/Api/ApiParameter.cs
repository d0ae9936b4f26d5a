using System.Globalization;
using CoordDetect.Core;

namespace CoordDetect.App.Web.Api;

/// <summary>Something that may be asked for in the query of an address.</summary>
/// <param name="Name">Its name.</param>
/// <param name="What">What it does, in English.</param>
/// <param name="Kind">What it may be.</param>
/// <param name="Values">The values that it may have; empty where it is free.</param>
internal sealed record ApiParameter(string Name, string What, ApiParameterKind Kind = ApiParameterKind.Text, params IReadOnlyList<string> Values)
{
    /// <summary>Refuses what is no value of it: a page may overlook a slip of the pen, a program must be told.</summary>
    /// <exception cref="UserFacingException">It is none.</exception>
    public void Require(string value)
    {
        if (Values.Count > 0 && !Values.Contains(value, StringComparer.OrdinalIgnoreCase))
            throw new UserFacingException($"{Name} is one of: {string.Join(", ", Values)}.");
        if (Kind == ApiParameterKind.Number && !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            throw new UserFacingException($"{Name} is a whole number.");
        if (Kind == ApiParameterKind.Day && !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            throw new UserFacingException($"{Name} is a day such as 2026-05-31.");
    }
}
