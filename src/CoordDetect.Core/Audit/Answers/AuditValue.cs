namespace CoordDetect.Core.Audit.Answers;

/// <summary>A value of an answer with what it is, so that every language and format writes it in its own way.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its number: a count, a share in [0, 1], Unix seconds, or whatever the kind says.</param>
/// <param name="Text">Its text.</param>
public readonly record struct AuditValue(AuditValueKind Kind, double Number, string? Text = null)
{
    /// <summary>Nothing.</summary>
    public static AuditValue None => new(AuditValueKind.None, 0);

    /// <summary>A whole number.</summary>
    public static AuditValue Count(double value) => new(AuditValueKind.Count, Math.Round(value));

    /// <summary>Any number.</summary>
    public static AuditValue Of(double value) => new(AuditValueKind.Number, value);

    /// <summary>A share in [0, 1].</summary>
    public static AuditValue Share(double value) => new(AuditValueKind.Share, value);

    /// <summary>A probability by its logarithm to base 10.</summary>
    public static AuditValue Log10P(double value) => new(AuditValueKind.Log10Probability, value);

    /// <summary>A day, from Unix seconds.</summary>
    public static AuditValue Day(long seconds) => new(AuditValueKind.Day, seconds);

    /// <summary>A moment, from Unix seconds.</summary>
    public static AuditValue Time(long seconds) => new(AuditValueKind.Time, seconds);

    /// <summary>A span in seconds.</summary>
    public static AuditValue Seconds(double seconds) => new(AuditValueKind.Seconds, seconds);

    /// <summary>Words of the data: a handle, a bio, a page. They are strangers' words.</summary>
    public static AuditValue Said(string text) => new(AuditValueKind.Text, 0, text);

    /// <summary>Words of ours, by the key of their text.</summary>
    public static AuditValue Term(string key) => new(AuditValueKind.Term, 0, key);
}

/// <summary>What a value is.</summary>
public enum AuditValueKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>Any number.</summary>
    Number,

    /// <summary>A share in [0, 1].</summary>
    Share,

    /// <summary>A probability by its logarithm to base 10.</summary>
    Log10Probability,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A moment.</summary>
    Time,

    /// <summary>A span of time.</summary>
    Seconds,

    /// <summary>Words of the data.</summary>
    Text,

    /// <summary>Words of ours.</summary>
    Term,
}
