using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage;

/// <summary>Where the databases of the cases are: files of a folder, or schemas of one PostgreSQL database.</summary>
internal interface ICaseShelf : IAsyncDisposable
{
    /// <summary>The folder of its SQL: <c>Sqlite</c> or <c>PostgreSql</c>.</summary>
    string Dialect { get; }

    string Engine { get; }

    /// <summary>Users, sessions and the audit log.</summary>
    Database Store { get; }

    /// <summary>Whether what lies under a case's name is a case or damaged; else it may also be one whose making was cut off.</summary>
    bool IsCaseWhereNamed { get; }

    /// <summary>The names of the cases, in ordinal order.</summary>
    Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellation);

    /// <summary>The database of a case, or null.</summary>
    Task<Database?> FindAsync(string name, CancellationToken cancellation);

    /// <summary>Makes room for a case; null where the name is taken.</summary>
    Task<Database?> CreateAsync(string name, CancellationToken cancellation);

    /// <summary>Puts a case that was made, with its record in it, into its place; the database to work on from now on.</summary>
    Task<Database> PlaceAsync(string name, Database made, CancellationToken cancellation);

    /// <summary>Deletes the database of a case; false where there is none.</summary>
    Task<bool> DeleteAsync(string name, CancellationToken cancellation);
}
