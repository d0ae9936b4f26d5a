namespace CoordDetect.Storage.Runs;

/// <summary>Two accounts that coincide more than chance allows, in one run.</summary>
/// <param name="Id">Its id in the run.</param>
/// <param name="AccountA">The id of one account in the case.</param>
/// <param name="AccountB">The id of the other.</param>
/// <param name="Weight">-log10 of the fused p-value with each object's part capped.</param>
/// <param name="QValue">The adjusted p-value.</param>
/// <param name="Families">The families that are significant on their own, by their names in files.</param>
/// <param name="Signals">The ids of the signals in evidence, sorted.</param>
/// <param name="Objects">On how many objects they coincide.</param>
/// <param name="Days">On how many days.</param>
/// <param name="Corroborated">Two families, or one family on three objects and two days.</param>
/// <param name="Coincidences">How many coincidences stand behind it.</param>
/// <param name="Finding">The lasting id of the finding that holds both accounts, or null.</param>
public sealed record StoredEdge(
    long Id, long AccountA, long AccountB, double Weight, double QValue, IReadOnlyList<string> Families, IReadOnlyList<string> Signals,
    int Objects, int Days, bool Corroborated, int Coincidences, long? Finding);
