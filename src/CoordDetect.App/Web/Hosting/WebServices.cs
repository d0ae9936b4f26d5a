using CoordDetect.App.Web.Access;
using CoordDetect.App.Web.Jobs;
using CoordDetect.Storage;
using Microsoft.AspNetCore.Antiforgery;

namespace CoordDetect.App.Web.Hosting;

/// <summary>What the pages work with; one for the process.</summary>
internal sealed record WebServices(WebOptions Options, ICaseStore Store, Gate Gate, JobBoard Jobs, IAntiforgery Forms, TimeProvider Clock);
