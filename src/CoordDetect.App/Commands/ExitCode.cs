namespace CoordDetect.App.Commands;

/// <summary>What the process says to its caller when it ends.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int BadUsage = 2;
    public const int FindingsAtOrAbove = 3;
    public const int Interrupted = 130;
}
