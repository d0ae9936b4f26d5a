using System.Text.Json;
using CoordDetect.App.Export;
using CoordDetect.App.Messages;
using CoordDetect.App.Web.Access;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Core;
using CoordDetect.Storage.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace CoordDetect.App.Web.Api;

/// <summary>
/// Answers programs in JSON. They show a token, never a cookie, so that no page elsewhere can make a browser ask; and whatever its user may do, a token may only read.
/// Refusals are problem details (RFC 9457).
/// </summary>
internal sealed class ApiRoutes(WebServices web, ILogger<ApiRoutes> log)
{
    private const string Scheme = "Bearer ";

    /// <summary>Maps every operation, and the description of all of them.</summary>
    public static void Map(IEndpointRouteBuilder endpoints, WebServices web, ILogger<ApiRoutes> log)
    {
        ApiRoutes routes = new(web, log);
        foreach (ApiOperation operation in ApiCatalog.All) endpoints.MapGet(ApiCatalog.Base + operation.Path, http => routes.AnswerAsync(http, operation));
        endpoints.MapGet(ApiCatalog.Base + "/openapi.json", ApiDescription.SendAsync);
        endpoints.MapGet(ApiCatalog.Base + "/{**rest}", http => ProblemAsync(http, new PageFault(StatusCodes.Status404NotFound, "missing"), new Visit(http, web, Visitor.Nobody)));
    }

    private async Task AnswerAsync(HttpContext http, ApiOperation operation)
    {
        Visit visit = new(http, web, Visitor.Nobody);
        try
        {
            if (await WhoAsync(http) is not { } token)
            {
                http.Response.Headers.WWWAuthenticate = "Bearer";
                await ProblemAsync(http, new PageFault(StatusCodes.Status401Unauthorized, "no-token"), visit);
                return;
            }
            visit = new Visit(http, web, new Visitor(token.User.Name, UserRole.Reader, token.User.Id));
            Require(http, operation);
            ApiRows rows = await operation.Answer(visit);
            await NoteAsync(visit, operation);
            await SendAsync(http, operation, rows);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            PageFault fault = PageFault.Of(problem);
            FaultLog.Write(log, fault, problem, http);
            await ProblemAsync(http, fault, visit);
        }
    }

    private async Task<ApiToken?> WhoAsync(HttpContext http)
    {
        string header = http.Request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? await web.Store.Tokens.UseAsync(header[Scheme.Length..].Trim(), web.Clock.GetUtcNow(), http.RequestAborted) : null;
    }

    private static void Require(HttpContext http, ApiOperation operation)
    {
        foreach (string name in http.Request.Query.Keys)
        {
            ApiParameter known = operation.Parameters.FirstOrDefault(p => p.Name == name)
                ?? throw new UserFacingException($"There is no parameter {name} here. There are: {string.Join(", ", operation.Parameters.Select(p => p.Name))}.");
            if (http.Request.Query[name].ToString() is { Length: > 0 } value) known.Require(value);
        }
    }

    // What was searched for is written where an erasure forgets it.
    private static Task NoteAsync(Visit visit, ApiOperation operation) =>
        visit.Query("q") is { } words ? visit.AuditAsync("search", words) : visit.AuditAsync("api", visit.Http.Request.RouteValues.TryGetValue("id", out object? id) ? $"{operation.Id} {id}" : operation.Id);

    private static async Task SendAsync(HttpContext http, ApiOperation operation, ApiRows rows)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        await using Utf8JsonWriter json = new(http.Response.BodyWriter);
        if (operation.IsOne)
        {
            ListFile.Row(json, rows.Rows, rows.Rows.Row(0));
        }
        else
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            for (int i = 0; i < rows.Rows.RowCount; i++) ListFile.Row(json, rows.Rows, rows.Rows.Row(i));
            json.WriteEndArray();
            json.WriteString("next", rows.Next);
            json.WriteEndObject();
        }
        await json.FlushAsync(http.RequestAborted);
    }

    private static async Task ProblemAsync(HttpContext http, PageFault fault, Visit visit)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }
        ProblemDetails problem = new()
        {
            Status = fault.Status,
            Title = visit.T[$"web.problem.{fault.Kind}"],
            Detail = fault.Message is null ? null : MessageBook.Say(fault.Message, visit.T.Language),
        };
        http.Response.StatusCode = fault.Status;
        await http.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json; charset=utf-8", http.RequestAborted);
    }
}
