using System.Globalization;
using CoordDetect.App.Report;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Storage.Access;
using Hangfire;
using Hangfire.Dashboard;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CoordDetect.App.Web.Jobs;

/// <summary>
/// Hangfire's own dashboard for administrators, behind the sign-in of the app: which servers there are and what they were told of. It is there to be looked at:
/// the store decides what becomes of a job, and on our own page it is stopped and tried again.
/// </summary>
internal static class HangfireDashboard
{
    /// <summary>Where it is.</summary>
    public const string Place = "/jobs/hangfire";

    public static void Map(Routes routes, IApplicationBuilder app)
    {
        RequestDelegate pages = Pages(app.New(), app.ApplicationServices.GetRequiredService<JobStorage>());
        routes.Get("/jobs/hangfire/{**page}", UserRole.Admin, visit => AnswerAsync(visit, pages));
        // Its figures are asked for with a form; nothing else that it could send is mapped.
        routes.Post("/jobs/hangfire/stats", UserRole.Admin, visit => AnswerAsync(visit, pages));
    }

    private static RequestDelegate Pages(IApplicationBuilder app, JobStorage storage)
    {
        DashboardOptions options = new()
        {
            // Who may come here our own routes have asked.
            Authorization = [],
            IsReadOnlyFunc = _ => true,
            AppPath = "/jobs",
            DashboardTitle = "CoordDetect",
            DisplayStorageConnectionString = false,
            StatsPollingInterval = 5_000,
        };
        app.UseMiddleware<AspNetCoreDashboardMiddleware>(storage, options, DashboardRoutes.Routes);
        app.Run(_ => throw new PageMissingException());
        return app.Build();
    }

    private static async Task AnswerAsync(Visit visit, RequestDelegate pages)
    {
        HttpRequest request = visit.Http.Request;
        (PathString outer, PathString path) = (request.PathBase, request.Path);
        if (!path.StartsWithSegments(Place, out PathString rest)) throw new PageMissingException();
        // Its arrows and crosses are a font of its own.
        visit.Http.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Policy + "; font-src 'self'";
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(visit.T.Language == ReportLanguage.French ? "fr" : "en");
        (request.PathBase, request.Path) = (outer.Add(Place), rest.HasValue ? rest : "/");
        try
        {
            await pages(visit.Http);
        }
        finally
        {
            (request.PathBase, request.Path) = (outer, path);
        }
    }
}
