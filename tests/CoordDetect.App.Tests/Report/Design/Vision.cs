using System.Globalization;

namespace CoordDetect.App.Tests.Report.Design;

/// <summary>
/// Colours as people see them. Contrast: WCAG 2.2, relative luminance. Difference: CIE 1976 ΔE in L*a*b* (D65). Those who confuse red and green: the matrices
/// of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, severity 1,
/// doi:10.1109/TVCG.2009.113, on linear light.
/// </summary>
internal static class Vision
{
    /// <summary>How a colour reaches the eye: as it is, without the cones for red, without those for green.</summary>
    public static readonly double[][] Eyes =
    [
        [1, 0, 0, 0, 1, 0, 0, 0, 1],
        [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
    ];

    /// <summary>The contrast of two colours, from 1 to 21.</summary>
    public static double Contrast(string one, string other)
    {
        double a = Luminance(one), b = Luminance(other);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>How different two colours look to the eye that tells them apart least.</summary>
    public static double Difference(string one, string other) => Eyes.Min(eye => Distance(Lab(Seen(one, eye)), Lab(Seen(other, eye))));

    private static double Luminance(string colour)
    {
        double[] light = Linear(colour);
        return (0.2126 * light[0]) + (0.7152 * light[1]) + (0.0722 * light[2]);
    }

    private static double[] Seen(string colour, double[] eye)
    {
        double[] light = Linear(colour);
        return [.. Enumerable.Range(0, 3).Select(row => Math.Clamp((eye[row * 3] * light[0]) + (eye[(row * 3) + 1] * light[1]) + (eye[(row * 3) + 2] * light[2]), 0, 1))];
    }

    private static double[] Linear(string colour)
    {
        string digits = colour.Length == 4 ? string.Concat(colour[1..].Select(c => $"{c}{c}")) : colour[1..];
        return [.. digits.Chunk(2).Select(pair => int.Parse(pair, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0).Select(v => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4))];
    }

    private static double[] Lab(double[] light)
    {
        double x = Bend(((0.4124 * light[0]) + (0.3576 * light[1]) + (0.1805 * light[2])) / 0.9505);
        double y = Bend((0.2126 * light[0]) + (0.7152 * light[1]) + (0.0722 * light[2]));
        double z = Bend(((0.0193 * light[0]) + (0.1192 * light[1]) + (0.9505 * light[2])) / 1.089);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];
    }

    private static double Bend(double share) => share > 0.008856 ? Math.Cbrt(share) : (7.787 * share) + (16 / 116.0);

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b).Sum(p => (p.First - p.Second) * (p.First - p.Second)));
}
