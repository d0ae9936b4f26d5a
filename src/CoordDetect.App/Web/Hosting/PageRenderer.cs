using System.Text.Encodings.Web;
using System.Text.Unicode;
using CoordDetect.App.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoordDetect.App.Web.Hosting;

/// <summary>Renders components as whole pages.</summary>
internal static class PageRenderer
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    public static async Task<string> RenderAsync<TContent>(PageFrame frame, IEnumerable<(string Name, object? Value)> parameters)
        where TContent : IComponent
    {
        // A renderer keeps what it rendered: one a page.
        await using HtmlRenderer renderer = new(Services, NullLoggerFactory.Instance);
        ParameterView view = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(WebPage.Frame)] = frame,
            [nameof(WebPage.Content)] = typeof(TContent),
            [nameof(WebPage.Parameters)] = parameters.ToDictionary(p => p.Name, p => p.Value),
        });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<WebPage>(view)).ToHtmlString());
    }
}
