using System.Globalization;

namespace CoordDetect.App.Report.Pictures;

/// <summary>Numbers in SVG: a tenth of a unit is finer than any eye, and short.</summary>
internal static class SvgNumber
{
    public static string Of(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);
}
