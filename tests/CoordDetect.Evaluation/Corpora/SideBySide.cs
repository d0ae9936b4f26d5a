namespace CoordDetect.Evaluation.Corpora;

/// <summary>Runs independent corpora on all cores, with results in order.</summary>
internal static class SideBySide
{
    public static T[] Run<T>(int count, Func<int, T> one)
    {
        T[] results = new T[count];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i => results[i] = one(i));
        return results;
    }
}
