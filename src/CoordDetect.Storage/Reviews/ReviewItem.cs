namespace CoordDetect.Storage.Reviews;

/// <summary>Something to be judged.</summary>
/// <param name="Subject">What it is.</param>
/// <param name="Id">Its lasting id.</param>
public readonly record struct ReviewItem(ReviewSubject Subject, long Id);
