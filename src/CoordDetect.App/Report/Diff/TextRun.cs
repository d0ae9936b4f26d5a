namespace CoordDetect.App.Report.Diff;

/// <summary>A run of text with one mark.</summary>
/// <param name="Text">The text.</param>
/// <param name="Mark">How it compares.</param>
public readonly record struct TextRun(string Text, TextMark Mark);
