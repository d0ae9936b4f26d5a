using System.Globalization;
using System.Text;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Web.Access;
using CoordDetect.App.Web.Layout;
using CoordDetect.Collect.Cases;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Custody;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace CoordDetect.App.Web.Hosting;

/// <summary>One request: who asks for what, in which language, and the ways to answer.</summary>
internal sealed class Visit(HttpContext http, WebServices web, Visitor visitor)
{
    private CaseRecord? _record;

    public HttpContext Http => http;

    public WebServices Web => web;

    public Visitor Visitor => visitor;

    public CancellationToken Cancellation => http.RequestAborted;

    public DateTimeOffset Now => web.Clock.GetUtcNow();

    /// <summary>The texts of the reader's language.</summary>
    public TextTable T { get; } = web.Options.Texts(ReaderLanguage.Of(http));

    /// <summary>The case that the address names.</summary>
    /// <exception cref="PageMissingException">There is none of that name.</exception>
    public async Task<ICase> CaseAsync()
    {
        ICase found = await web.Store.FindAsync(Route("case"), Cancellation) ?? throw new PageMissingException();
        _record = await found.Settings.GetAsync(Cancellation);
        return found;
    }

    /// <summary>The record of the case that <see cref="CaseAsync"/> found.</summary>
    public CaseRecord Record => _record ?? throw new InvalidOperationException("No case was asked for.");

    /// <summary>The folder of the files of the case: archive, uploads.</summary>
    public CaseFolder Folder(ICase found) => CaseFolder.Of(web.Options.Store.DataFolder, found.Name);

    /// <summary>A value of the path.</summary>
    public string Route(string name) => (string)http.Request.RouteValues[name]!;

    /// <summary>A number of the path.</summary>
    /// <exception cref="PageMissingException">It is no number.</exception>
    public long Id(string name = "id") => long.TryParse(Route(name), NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id : throw new PageMissingException();

    /// <summary>A value of the query, or null where it is absent or empty.</summary>
    public string? Query(string name) => http.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    /// <summary>A number of the query, or null where it is absent or none.</summary>
    public long? Number(string name) => long.TryParse(Query(name), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    /// <summary>The run that the query names; null where it names none, which means the last one.</summary>
    public long? Run() => Number("run");

    /// <summary>The page of a list that is asked for.</summary>
    public PageRequest Page(int size = 50) => new(size, Query("after"));

    /// <summary>A field of the form that was sent, trimmed; empty where it is absent.</summary>
    public async Task<string> FieldAsync(string name) => (await http.Request.ReadFormAsync(Cancellation))[name].ToString().Trim();

    /// <summary>Until when the form says that the case may be kept.</summary>
    /// <exception cref="UserFacingException">It names no day.</exception>
    public async Task<DateOnly> RetentionAsync() => DateOnly.TryParse(await FieldAsync("retain"), CultureInfo.InvariantCulture, out DateOnly day)
        ? day
        : throw new UserFacingException(T["web.cases.no-date"]);

    /// <summary>Answers with a page.</summary>
    public Task PageAsync<TContent>(string title, string section, params (string Name, object? Value)[] parameters)
        where TContent : IComponent => PageAsync<TContent>(title, section, 200, null, parameters);

    /// <summary>Answers with a page that a script makes livelier.</summary>
    public async Task PageAsync<TContent>(string title, string section, int status, string? script, params (string Name, object? Value)[] parameters)
        where TContent : IComponent
    {
        string notice = $"web.done.{Query("done")}";
        PageFrame frame = new()
        {
            Texts = T,
            Visitor = visitor,
            FormToken = web.Forms.GetAndStoreTokens(http).RequestToken!,
            Address = http.Request.Path + http.Request.QueryString,
            Title = title,
            Case = _record,
            Section = section,
            Notice = T.Has(notice) ? notice : null,
            Script = script,
        };
        string page = await PageRenderer.RenderAsync<TContent>(frame, parameters);
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(page, Encoding.UTF8, Cancellation);
    }

    /// <summary>Sends the browser to another page of ours.</summary>
    public Task GoAsync(string address, string? done = null)
    {
        // 303: whatever was asked before, this is to be read.
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = QueryText.Ascii(done is null ? address : QueryText.With(address, "done", done));
        return Task.CompletedTask;
    }

    /// <summary>Writes down what was done.</summary>
    public Task AuditAsync(string action, string? target = null) => web.Store.Audit.AddAsync(
        new AuditEntry(0, Now, visitor.Name, action, _record?.Name, target, Gate.Address(http)), Cancellation);
}
