using CoordDetect.App.Jobs;
using CoordDetect.App.Operations;
using CoordDetect.App.Web.Access;
using CoordDetect.App.Web.Cases;
using CoordDetect.App.Web.Comments;
using CoordDetect.App.Web.Findings;
using CoordDetect.App.Web.Jobs;
using CoordDetect.App.Web.Runs;
using CoordDetect.App.Web.Search;
using CoordDetect.App.Web.Settings;
using CoordDetect.App.Web.Sources;
using CoordDetect.App.Web.Watching;
using CoordDetect.Core;
using CoordDetect.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoordDetect.App.Web.Hosting;

/// <summary>The web app: the composition root of <c>serve</c>.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly OneTimeLink? _link;

    private readonly ServingLock? _folder;

    private WebServer(WebApplication app, OneTimeLink? link, ServingLock? folder) => (_app, _link, _folder) = (app, link, folder);

    /// <summary>Where it is served, such as <c>http://127.0.0.1:5080</c>.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The address to open first: with the one-time link where there is one.</summary>
    public string OpenFirst => Address + (_link?.Path ?? "/cases");

    /// <summary>Begins to serve.</summary>
    /// <exception cref="UserFacingException">A public address without users, the address is taken, or another process serves the folder.</exception>
    public static async Task<WebServer> StartAsync(WebOptions options, ICaseStore store, TimeProvider clock, CancellationToken cancellation)
    {
        PrivateFiles.Begin(options.Store.DataFolder);
        bool hasUsers = await store.Users.AnyAsync(cancellation);
        if (!options.IsLoopback && !hasUsers)
            throw new UserFacingException($"{options.Listen} can be reached by others, and there is no user yet. Add one first: coorddetect user add NAME --role admin, or listen on 127.0.0.1.");
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "CoordDetect" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Routes.LargestUpload;
            kestrel.Listen(options.Listen);
            if (options.Operators is not null) kestrel.Listen(options.Operators);
        });
        Services(builder, options);
        OneTimeLink? link = options.IsLoopback && !hasUsers ? new OneTimeLink() : null;
        ServingLock? folder = options.Store.ConnectionString is null ? ServingLock.Take(options.Store.DataFolder) : null;
        JobRoom.Add(builder.Services, options.Store, store, options.Work, options.Jobs with { Shared = folder is null }, clock);
        WebApplication app = builder.Build();
        WebServices web = new(options, store, new Gate(store, link, clock), app.Services.GetRequiredService<IJobQueue>(), app.Services.GetRequiredService<IAntiforgery>(), clock);
        Pipeline(app, web);
        WebServer server = new(app, link, folder);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception taken) when (taken is IOException or System.Net.Sockets.SocketException)
        {
            await server.DisposeAsync();
            throw new UserFacingException($"{options.Listen} cannot be listened on: {taken.Message} Choose another with --listen.");
        }
        server.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        folder?.Tell(server.Address);
        return server;
    }

    /// <summary>Waits until the process is told to stop.</summary>
    public Task WaitAsync(CancellationToken cancellation) => _app.WaitForShutdownAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder?.Dispose();
    }

    private static void Services(WebApplicationBuilder builder, WebOptions options)
    {
        // The keys lie in the data folder, beside everything that they protect.
        builder.Logging.SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // A port that is taken is said in one sentence; what runs beside the pages says itself what broke.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddRoutingCore();
        if (options.Operators is not null) Endpoints.Add(builder.Services);
        builder.Services.Configure<HostOptions>(host =>
        {
            // What runs beside the pages may break; the pages stay.
            host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
            host.ShutdownTimeout = options.Jobs.Grace + TimeSpan.FromSeconds(3);
        });
        builder.Services.AddDataProtection().SetApplicationName("coorddetect")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(options.Store.DataFolder, "keys")));
        builder.Services.AddAntiforgery(forms =>
        {
            forms.FormFieldName = "form_token";
            forms.Cookie.Name = "coorddetect_forms";
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            forms.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.Configure<FormOptions>(forms => forms.MultipartBodyLengthLimit = Routes.LargestUpload);
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.ForwardLimit = null;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (System.Net.IPNetwork proxy in options.Proxies) forwarded.KnownIPNetworks.Add(proxy);
        });
    }

    private static void Pipeline(WebApplication app, WebServices web)
    {
        if (web.Options.Proxies.Count > 0) app.UseForwardedHeaders();
        app.Use(SecurityHeaders.Add);
        Endpoints.Map(app, web.Options.Operators, new Readiness(web.Store, web.Options.Store.DataFolder, TimeProvider.System));
        app.Use(new HostNames(web.Options.Hosts).CheckAsync);
        app.UseRouting();
        Routes routes = new(app, web, app.Services.GetRequiredService<ILogger<Routes>>());
        routes.GetOpen("/assets/{name}", visit => Assets.SendAsync(visit.Http, visit.Route("name")));
        AccessPages.Map(routes);
        CasePages.Map(routes);
        SourcePages.Map(routes);
        JobPages.Map(routes);
        HangfireDashboard.Map(routes, app);
        FindingPages.Map(routes);
        Misses.MissPages.Map(routes);
        Review.ReviewPages.Map(routes);
        Repeats.RepeatPages.Map(routes);
        CommentPages.Map(routes);
        SearchPages.Map(routes);
        Similar.SimilarPages.Map(routes);
        RunPages.Map(routes);
        WatchPages.Map(routes);
        SettingsPages.Map(routes);
        Audits.AuditPages.Map(routes);
        Network.NetworkPages.Map(routes);
        Api.ApiPages.Map(routes);
        Api.ApiRoutes.Map(app, web, app.Services.GetRequiredService<ILogger<Api.ApiRoutes>>());
        app.MapFallback(routes.MissingAsync);
    }
}
