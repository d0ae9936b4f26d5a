namespace CoordDetect.Collect.Fetching;

/// <summary>
/// A page could not be asked for because of what lies on our side of the network: whoever gives out the turns at hosts could not be reached. Nothing is known of
/// the page by that, so a crawl ends with it and the page waits, while any other problem ends with its page.
/// </summary>
public sealed class NoTurnException(string message, Exception cause) : Exception(message, cause);
