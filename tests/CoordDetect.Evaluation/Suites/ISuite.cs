using CoordDetect.Evaluation.Reporting;

namespace CoordDetect.Evaluation.Suites;

/// <summary>One question about accuracy, answered by running the method on corpora with known truth.</summary>
internal interface ISuite
{
    string Id { get; }

    /// <summary>The titles of the tables that it may give, in order.</summary>
    IReadOnlyList<string> Titles { get; }

    IEnumerable<Section> Run(Grid grid);
}
