using System.Globalization;

namespace CoordDetect.Evaluation.Reporting;

/// <summary>Figures as the page shows them.</summary>
internal static class Words
{
    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    public static string Number(double? value) => value is { } v ? Number(v) : "–";

    public static string Share(double value) => (100 * value).ToString("0.#", CultureInfo.InvariantCulture) + " %";
}
