namespace CoordDetect.App.Report.Model;

/// <summary>What two comments coincide on, under one signal.</summary>
/// <param name="Id">Its evidence id, as in <c>evidence.csv</c>.</param>
/// <param name="Signal">The id of the signal that saw it.</param>
/// <param name="Object">What the two coincide on.</param>
public sealed record CoincidenceView(int Id, string Signal, string Object);
