using CoordDetect.App.Jobs;
using CoordDetect.App.Web.Access;
using CoordDetect.Storage;
using Microsoft.AspNetCore.Antiforgery;

namespace CoordDetect.App.Web.Hosting;

/// <summary>What the pages work with; one for the process.</summary>
internal sealed record WebServices(WebOptions Options, ICaseStore Store, Gate Gate, IJobQueue Jobs, IAntiforgery Forms, TimeProvider Clock);
