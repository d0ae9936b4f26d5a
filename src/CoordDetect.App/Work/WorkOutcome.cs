using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoordDetect.App.Work;

/// <summary>What came of a piece of work, kept so that every reader hears it in his own language.</summary>
/// <param name="Said">What is to be said, by the keys of the texts, each with its counts.</param>
/// <param name="Lines">What was noticed, as the part that noticed it wrote it.</param>
internal sealed record WorkOutcome(IReadOnlyList<WorkOutcome.Sentence> Said, IReadOnlyList<string> Lines)
{
    /// <summary>The run that it made, or null.</summary>
    public long? Run { get; init; }

    /// <summary>What is left to clear away once the outcome is written down: before, the work may have to be done again and still needs it.</summary>
    [JsonIgnore]
    public Action? Afterwards { get; init; }

    /// <summary>An outcome in one sentence.</summary>
    public static WorkOutcome Of(string key, params (string Name, long Value)[] counts) =>
        new([new Sentence(key, counts.ToDictionary(c => c.Name, c => c.Value))], []);

    /// <summary>A problem, in the words of whoever met it.</summary>
    public static WorkOutcome Problem(string message) => new([], [message]);

    /// <summary>The lines of a text; none where it is empty.</summary>
    public static IReadOnlyList<string> LinesOf(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>As it is kept.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Reads what was kept; what is no outcome is taken as plain words.</summary>
    public static WorkOutcome Read(string? kept)
    {
        if (string.IsNullOrEmpty(kept)) return new WorkOutcome([], []);
        try
        {
            return JsonSerializer.Deserialize<WorkOutcome>(kept) is { Said: not null, Lines: not null } read ? read : Problem(kept);
        }
        catch (JsonException)
        {
            return Problem(kept);
        }
    }

    /// <summary>One sentence: a key of the texts and the counts that go into it.</summary>
    internal sealed record Sentence(string Key, IReadOnlyDictionary<string, long> Counts);
}
