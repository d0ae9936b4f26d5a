namespace CoordDetect.Storage;

/// <summary>Where a store is: a data folder (SQLite), or a PostgreSQL database.</summary>
/// <param name="DataFolder">The data folder; with PostgreSQL it holds the archives only.</param>
/// <param name="ConnectionString">The connection string of a PostgreSQL database, or null for SQLite in the data folder.</param>
public sealed record StoreLocation(string DataFolder, string? ConnectionString = null);
