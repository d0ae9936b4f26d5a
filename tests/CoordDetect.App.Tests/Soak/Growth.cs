using System.Globalization;

namespace CoordDetect.App.Tests.Soak;

/// <summary>
/// What one life of the server held, second by second. What leaks grows for as long as it is worked with: the last quarter is held against the second one, when
/// whatever is made once was made.
/// </summary>
internal sealed class Growth
{
    /// <summary>A shorter life says nothing.</summary>
    public const int LeastSamples = 60;

    // Connections and files that come and go with what is asked at the moment; memory that the collector has not given back, and a case that grows.
    private const int HandlesToSpare = 40;
    private const long MemoryToSpare = 100L << 20;
    private const double MemoryRatio = 1.5;
    private readonly List<(long Memory, int Handles)> _samples = [];

    /// <summary>Takes what a process holds now.</summary>
    public void Add(long memory, int handles) => _samples.Add((memory, handles));

    /// <summary>The handles that a process holds; none are seen where the system does not show them.</summary>
    public static int HandlesOf(int process)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries($"/proc/{process}/fd").Count();
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    /// <summary>What grows; null where nothing does.</summary>
    public string? Problem
    {
        get
        {
            if (_samples.Count < LeastSamples) return null;
            (Level early, Level late) = (Of(1), Of(3));
            if (late.Handles > early.Handles + HandlesToSpare) return "handles grow: " + this;
            return late.Memory > (early.Memory * MemoryRatio) + MemoryToSpare ? "memory grows: " + this : null;
        }
    }

    public override string ToString()
    {
        if (_samples.Count < LeastSamples) return $"a life of {_samples.Count} s";
        (Level early, Level late) = (Of(1), Of(3));
        return string.Create(CultureInfo.InvariantCulture,
            $"a life of {_samples.Count} s: memory {early.Memory >> 20} MB in its second quarter, {late.Memory >> 20} MB in its last; handles {early.Handles}, then {late.Handles}");
    }

    private Level Of(int quarter)
    {
        (long Memory, int Handles)[] part = [.. _samples.Skip(quarter * _samples.Count / 4).Take(_samples.Count / 4)];
        return new Level(part.Select(s => s.Memory).Order().ElementAt(part.Length / 2), part.Select(s => s.Handles).Order().ElementAt(part.Length / 2));
    }

    private sealed record Level(long Memory, int Handles);
}
