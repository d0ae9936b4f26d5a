using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Simulation;

/// <summary>One site of a simulated corpus.</summary>
/// <param name="Host">Its host name, below <c>.example</c>.</param>
/// <param name="Platform">The software that it runs on.</param>
/// <param name="Theme">What it is about.</param>
/// <param name="Precision">How finely it tells times.</param>
/// <param name="Share">Its share of accounts and comments, relative to the other sites.</param>
/// <param name="English">Whether it is in English; otherwise in French.</param>
public sealed record SimulatedSite(
    string Host,
    string Platform,
    SimulationTheme Theme,
    TimePrecision Precision = TimePrecision.Second,
    double Share = 1,
    bool English = false);
