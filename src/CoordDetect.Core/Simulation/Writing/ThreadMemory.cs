namespace CoordDetect.Core.Simulation.Writing;

/// <summary>What people can still see at the end of a thread: its last comments, and the campaign's last one.</summary>
internal sealed class ThreadMemory
{
    private const int Kept = 8;

    private readonly Remembered[] _last = new Remembered[Kept];
    private int _count;

    /// <summary>How many comments can be answered.</summary>
    public int Count => Math.Min(_count, Kept);

    /// <summary>The campaign's latest comment here, or null.</summary>
    public Remembered? Campaign { get; private set; }

    /// <summary>The comment <paramref name="back"/> places before the end; 0 is the last.</summary>
    public Remembered this[int back] => _last[(_count - 1 - back) % Kept];

    public void Add(Remembered comment, bool campaign)
    {
        _last[_count++ % Kept] = comment;
        if (campaign) Campaign = comment;
    }

    /// <summary>One comment as its readers see it.</summary>
    internal sealed record Remembered(string Id, int Account, string Name, string Text);
}
