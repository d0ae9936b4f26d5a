namespace CoordDetect.Storage.Jobs;

/// <summary>One try at a job. Whatever a worker writes about the job names its attempt, so that one that was given up cannot write any more.</summary>
/// <param name="Job">The job.</param>
/// <param name="Number">Which try, from 1.</param>
public sealed record JobAttempt(JobRecord Job, int Number);
