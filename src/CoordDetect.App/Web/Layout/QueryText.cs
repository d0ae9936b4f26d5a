using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CoordDetect.App.Web.Layout;

/// <summary>Changes one value in the query of an address of ours.</summary>
internal static class QueryText
{
    /// <summary>The value of a name, or null.</summary>
    public static string? Value(string address, string name) => Split(address).Query.TryGetValue(name, out StringValues value) ? value.ToString() : null;

    /// <summary>The address with the name set to a value, or without it.</summary>
    public static string With(string address, string name, string? value)
    {
        (string path, Dictionary<string, StringValues> query) = Split(address);
        query.Remove(name);
        if (value is not null) query[name] = value;
        return QueryHelpers.AddQueryString(path, query);
    }

    private static (string Path, Dictionary<string, StringValues> Query) Split(string address)
    {
        int mark = address.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (address, []) : (address[..mark], QueryHelpers.ParseQuery(address[mark..]));
    }
}
