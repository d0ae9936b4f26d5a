namespace CoordDetect.App.Work.Alert;

/// <summary>A receiver could not be told.</summary>
internal sealed class AlertRefusedException : Exception
{
    public AlertRefusedException(string message) : base(message)
    {
    }

    public AlertRefusedException(string message, Exception inner) : base(message, inner)
    {
    }
}
