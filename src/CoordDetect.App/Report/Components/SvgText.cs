using CoordDetect.App.Report.Pictures;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CoordDetect.App.Report.Components;

/// <summary>A <c>text</c> element of SVG. Written by hand because Razor keeps that tag name for itself.</summary>
public sealed class SvgText : IComponent
{
    private RenderHandle _handle;

    /// <summary>Its class.</summary>
    [Parameter, EditorRequired]
    public string Class { get; set; } = "";

    /// <summary>Where it is anchored.</summary>
    [Parameter, EditorRequired]
    public double X { get; set; }

    /// <summary>Its base line.</summary>
    [Parameter, EditorRequired]
    public double Y { get; set; }

    /// <summary>An SVG <c>text-anchor</c>.</summary>
    [Parameter]
    public string Anchor { get; set; } = "middle";

    /// <summary>What it says; encoded like all text.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <inheritdoc/>
    public void Attach(RenderHandle renderHandle) => _handle = renderHandle;

    /// <inheritdoc/>
    public Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        _handle.Render(Build);
        return Task.CompletedTask;
    }

    private void Build(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", SvgNumber.Of(X));
        builder.AddAttribute(3, "y", SvgNumber.Of(Y));
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Text);
        builder.CloseElement();
    }
}
