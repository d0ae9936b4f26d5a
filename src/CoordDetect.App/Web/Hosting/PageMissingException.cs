namespace CoordDetect.App.Web.Hosting;

/// <summary>What was asked for is not there.</summary>
internal sealed class PageMissingException : Exception;
