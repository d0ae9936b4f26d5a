namespace CoordDetect.Core;

/// <summary>
/// An expected problem that ends a command: shown to the person as its message alone, without a stack trace.
/// The message says where the problem is and what to do next.
/// </summary>
public class UserFacingException : Exception
{
    /// <summary>Makes a problem with a message for a person.</summary>
    public UserFacingException(string message) : base(message)
    {
    }

    /// <summary>Makes a problem with a message for a person and the exception that it came from.</summary>
    public UserFacingException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
