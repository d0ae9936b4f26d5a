namespace CoordDetect.App.Web.Jobs;

/// <summary>Work that was asked for. It is on disk before anybody hears that it was accepted.</summary>
/// <param name="Id">Its id: time-ordered letters and digits.</param>
/// <param name="Case">The case.</param>
/// <param name="Kind">What is to be done: <c>import</c>, <c>crawl</c> or <c>detect</c>.</param>
/// <param name="By">Who asked.</param>
/// <param name="Asked">When.</param>
/// <param name="Arguments">What the work needs to know, by name.</param>
public sealed record JobTicket(string Id, string Case, string Kind, string By, DateTimeOffset Asked, IReadOnlyDictionary<string, string> Arguments);
