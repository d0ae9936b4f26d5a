using CoordDetect.App.Runs;
using CoordDetect.Core;
using CoordDetect.Core.Export;
using CoordDetect.Core.Pipeline;
using CoordDetect.Core.Signals;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Runs;

namespace CoordDetect.App.Web.Runs;

/// <summary>What stands in the form of a run when it opens: the defaults, or what was set for an earlier run.</summary>
public sealed class RunFormValues
{
    private const string LeftOut = "left-out";

    private readonly Dictionary<string, string> _options = RunRecords.OptionsOf(new DetectionOptions()).ToDictionary(StringComparer.Ordinal);

    private RunFormValues(CommentScope scope) => Scope = scope;

    /// <summary>The part of the case that is looked at.</summary>
    public CommentScope Scope { get; }

    /// <summary>The defaults, for some comments.</summary>
    public static RunFormValues For(CommentScope scope) => new(scope);

    /// <summary>What was set for a run; options of an older version that are no more are left out.</summary>
    public static RunFormValues Like(RunEntry run)
    {
        RunFormValues values = new(run.Scope ?? new CommentScope());
        foreach ((string name, string value) in RunFacts.Read(run.RunJson).Options)
            if (name == LeftOut || values._options.ContainsKey(name)) values._options[name] = value;
        return values;
    }

    /// <summary>The value of an option, as the form reads it and as anybody can write it.</summary>
    public string Of(string option) => _options[option];

    /// <summary>Whether a family of signals is looked at.</summary>
    public bool IsLookedAt(SignalFamily family) => !_options.GetValueOrDefault(LeftOut, "").Split(' ').Contains(ExportNames.Of(family));
}
