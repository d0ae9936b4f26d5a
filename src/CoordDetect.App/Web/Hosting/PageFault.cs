using CoordDetect.Core;
using CoordDetect.Storage;
using Microsoft.AspNetCore.Http;

namespace CoordDetect.App.Web.Hosting;

/// <summary>What is said where an answer cannot be given.</summary>
/// <param name="Status">The status of the answer.</param>
/// <param name="Kind">What happened: <c>web.problem.KIND</c> names it.</param>
/// <param name="Message">What exactly, where a person can do something about it; in English.</param>
internal sealed record PageFault(int Status, string Kind, string? Message = null)
{
    /// <summary>The fault behind an exception.</summary>
    public static PageFault Of(Exception problem) => problem switch
    {
        PageMissingException => new PageFault(StatusCodes.Status404NotFound, "missing"),
        StoreFaultException fault => Store(fault),
        UserFacingException told => new PageFault(StatusCodes.Status400BadRequest, "refused", told.Message),
        BadHttpRequestException bad => new PageFault(bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "too-large" : "refused"),
        InvalidDataException => new PageFault(StatusCodes.Status400BadRequest, "refused"),
        _ => StoreFaultException.Of(problem, "The data folder") is { } fault ? Store(fault) : new PageFault(StatusCodes.Status500InternalServerError, "failed"),
    };

    private static PageFault Store(StoreFaultException fault) => new(StatusCodes.Status503ServiceUnavailable, "store-" + fault.Kind.ToString().ToLowerInvariant());
}
