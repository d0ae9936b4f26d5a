using System.Globalization;

namespace CoordDetect.App.Web.Layout;

/// <summary>Addresses inside a case.</summary>
internal static class CaseAddress
{
    /// <summary><c>/cases/NAME/…</c>, each part encoded.</summary>
    public static string Of(string name, params object[] path) =>
        "/cases/" + Uri.EscapeDataString(name) + string.Concat(path.Select(p => "/" + Uri.EscapeDataString(Convert.ToString(p, CultureInfo.InvariantCulture)!)));
}
