using CoordDetect.App.Rendering;
using CoordDetect.App.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace CoordDetect.App.Web.Hosting;

/// <summary>Renders a component with the frame of the app around it.</summary>
internal static class PageRenderer
{
    private static readonly ComponentPages Pages = new();

    public static Task<string> RenderAsync<TContent>(PageFrame frame, IEnumerable<(string Name, object? Value)> parameters)
        where TContent : IComponent => Pages.RenderAsync<WebPage>(
            (nameof(WebPage.Frame), frame), (nameof(WebPage.Content), typeof(TContent)), (nameof(WebPage.Parameters), parameters.ToDictionary(p => p.Name, p => p.Value)));
}
