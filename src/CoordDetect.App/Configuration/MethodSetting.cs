using CoordDetect.Core;

namespace CoordDetect.App.Configuration;

/// <summary>One number of the method that may be set: in the file of the configuration, in the environment and on the command line, everywhere under one name.</summary>
/// <param name="Name">Its name, as its signal's page has it: <c>same-text.minimum-bits</c>.</param>
/// <param name="Words">What it is, in a sentence; the message book has it in French.</param>
/// <param name="Low">The smallest value.</param>
/// <param name="High">The largest value; infinite where there is none.</param>
/// <param name="IsWhole">Whether it is a whole number.</param>
/// <param name="Get">Reads it.</param>
/// <param name="With">Sets it.</param>
internal sealed record MethodSetting(
    string Name, string Words, double Low, double High, bool IsWhole, Func<DetectionOptions, double> Get, Func<DetectionOptions, double, DetectionOptions> With)
{
    /// <summary>Its value where nobody sets it.</summary>
    public double Default => Get(new DetectionOptions());
}
