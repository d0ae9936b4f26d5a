namespace CoordDetect.Collect.Dates;

/// <summary>One meaning of a word in dates.</summary>
/// <param name="Language">The language in which it means that.</param>
/// <param name="Kind">The kind of meaning.</param>
/// <param name="Value">The number of the month or weekday, the unit (<see cref="DateUnit"/>), the days from today, or the number itself.</param>
internal sealed record DateMeaning(string Language, DateMeaningKind Kind, int Value);
