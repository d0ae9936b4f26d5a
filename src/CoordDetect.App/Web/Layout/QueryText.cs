using System.Globalization;
using System.Text;
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

    /// <summary>An address as a header can carry it: what is not plain is written in percents.</summary>
    public static string Ascii(string address)
    {
        if (address.All(c => c is > ' ' and < '\x7F')) return address;
        StringBuilder plain = new(address.Length + 16);
        foreach (byte b in Encoding.UTF8.GetBytes(address))
        {
            if (b is > (byte)' ' and < 0x7F) plain.Append((char)b);
            else plain.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }
        return plain.ToString();
    }

    private static (string Path, Dictionary<string, StringValues> Query) Split(string address)
    {
        int mark = address.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (address, []) : (address[..mark], QueryHelpers.ParseQuery(address[mark..]));
    }
}
