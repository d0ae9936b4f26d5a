namespace CoordDetect.Core;

/// <summary>
/// A place where the disk or the database may fail: before each write of a store, of an archive, of a journal. Tests have each of them fail in
/// turn; nothing else does. The plan belongs to one flow of work, so that tests beside it notice nothing.
/// </summary>
public static class FaultPoint
{
    private static readonly AsyncLocal<Action<string>?> Plan = new();

    /// <summary>Says that a write comes now; a plan throws what the write is to fail with.</summary>
    public static void Pass(string write) => Plan.Value?.Invoke(write);

    /// <summary>Has the plan called at each place, by everything that is begun from here.</summary>
    public static void Follow(Action<string>? plan) => Plan.Value = plan;
}
