namespace CoordDetect.Core.Significance;

/// <summary>
/// The maximum-entropy null of an account × object matrix that keeps every account's and every object's degree on average:
/// p(a, o) = x_a·y_o / (1 + x_a·y_o) (Saracco et al. 2017, New Journal of Physics 19). Nodes of equal degree share one fitness,
/// so the fit costs (distinct account degrees) × (distinct object degrees) a step, whatever the number of nodes.
/// </summary>
public sealed class BipartiteConfigurationModel
{
    private const int MaximumSteps = 300;
    private const double Tolerance = 1e-7;
    private readonly double[] _x;
    private readonly double[] _y;

    private BipartiteConfigurationModel(DegreeClasses accounts, DegreeClasses objects, double[] x, double[] y, double residual)
    {
        Accounts = accounts;
        Objects = objects;
        _x = x;
        _y = y;
        Residual = residual;
    }

    /// <summary>The distinct degrees of the accounts, ascending.</summary>
    public DegreeClasses Accounts { get; }

    /// <summary>The distinct degrees of the objects, ascending.</summary>
    public DegreeClasses Objects { get; }

    /// <summary>The largest relative error of a fitted degree.</summary>
    public double Residual { get; }

    /// <summary>The probability that an account of class <paramref name="account"/> has an object of class <paramref name="item"/>.</summary>
    public double Probability(int account, int item)
    {
        double z = _x[account] * _y[item];
        return z / (1 + z);
    }

    /// <summary>Fits the model by fixed-point steps, starting from the sparse limit x = d/√E.</summary>
    public static BipartiteConfigurationModel Fit(ReadOnlySpan<int> accountDegrees, ReadOnlySpan<int> objectDegrees) =>
        Fit(DegreeClasses.Of(accountDegrees), DegreeClasses.Of(objectDegrees));

    /// <inheritdoc cref="Fit(ReadOnlySpan{int}, ReadOnlySpan{int})"/>
    public static BipartiteConfigurationModel Fit(DegreeClasses accounts, DegreeClasses objects)
    {
        double root = Math.Sqrt(Math.Max(1, accounts.TotalDegree));
        double[] x = Array.ConvertAll(accounts.Degree, d => d / root);
        double[] y = Array.ConvertAll(objects.Degree, d => d / root);
        double residual = double.PositiveInfinity;
        for (int step = 0; step < MaximumSteps && residual > Tolerance; step++)
        {
            residual = Step(accounts, x, objects, y);
            residual = Math.Max(residual, Step(objects, y, accounts, x));
        }
        return new BipartiteConfigurationModel(accounts, objects, x, y, residual);
    }

    // Sets each fitness so that its class has its degree given the other side; returns the largest relative change.
    private static double Step(DegreeClasses mine, double[] fitness, DegreeClasses theirs, double[] other)
    {
        double change = 0;
        for (int i = 0; i < fitness.Length; i++)
        {
            double sum = 0;
            for (int j = 0; j < other.Length; j++) sum += theirs.Count[j] * other[j] / (1 + (fitness[i] * other[j]));
            // A node tied to everything has no finite fitness; the cap keeps p within 10⁻⁶ of 1.
            double next = sum > 0 ? Math.Min(mine.Degree[i] / sum, 1e6) : 0;
            if (fitness[i] > 0) change = Math.Max(change, Math.Abs(next - fitness[i]) / fitness[i]);
            fitness[i] = next;
        }
        return change;
    }
}
