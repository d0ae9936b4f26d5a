using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoordDetect.App.Tests.Work.Alert;

/// <summary>A receiver of webhooks on loopback that answers as it is told to.</summary>
internal sealed class HookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HookReceiver()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(TakeAsync);
    }

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public int Asked { get; private set; }

    public List<byte[]> Taken { get; } = [];

    public string Timestamp { get; private set; } = "";

    public string Signature { get; private set; } = "";

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/hook";

    public static async Task<HookReceiver> StartAsync()
    {
        HookReceiver receiver = new();
        await receiver._app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        Asked++;
        using MemoryStream body = new();
        await http.Request.Body.CopyToAsync(body);
        (Timestamp, Signature) = (http.Request.Headers["X-CoordDetect-Timestamp"].ToString(), http.Request.Headers["X-CoordDetect-Signature"].ToString());
        if (Status == HttpStatusCode.OK) Taken.Add(body.ToArray());
        http.Response.Headers.Location = "/elsewhere";
        http.Response.StatusCode = (int)Status;
    }
}
