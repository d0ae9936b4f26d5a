namespace CoordDetect.App.Tests.Web.Truth.Doing;

/// <summary>What a page should say.</summary>
/// <param name="Key">The text.</param>
/// <param name="Values">What should stand in its holes, in the order in which the English text has them.</param>
internal sealed record Saying(string Key, params object[] Values);
