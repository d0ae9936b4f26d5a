namespace CoordDetect.Core.Simulation.People;

/// <summary>When a person is online: up to two peaks in the day, in local hours, and a leaning towards or away from weekends.</summary>
/// <param name="FirstPeak">The hour of the main peak.</param>
/// <param name="SecondPeak">The hour of the other peak.</param>
/// <param name="SecondWeight">How high the other peak is against the main one.</param>
/// <param name="Width">The half width of the peaks in hours.</param>
/// <param name="Weekend">The factor on Saturdays and Sundays.</param>
/// <param name="Weekday">The factor on other days.</param>
internal readonly record struct DailyRhythm(double FirstPeak, double SecondPeak, double SecondWeight, double Width, double Weekend, double Weekday)
{
    /// <summary>How likely the person is to be there, in [0, 1].</summary>
    public double Presence(double hour, bool weekend) =>
        (0.02 + 0.98 * Math.Max(Near(hour, FirstPeak), SecondWeight * Near(hour, SecondPeak))) * (weekend ? Weekend : Weekday);

    private double Near(double hour, double peak)
    {
        double distance = Math.Abs(hour - peak);
        double scaled = Math.Min(distance, 24 - distance) / Width;
        double square = scaled * scaled;
        return 1 / (1 + square * square);
    }
}
