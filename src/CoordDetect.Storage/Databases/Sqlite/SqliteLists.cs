using System.Text.Json.Serialization;

namespace CoordDetect.Storage.Databases.Sqlite;

/// <summary>The JSON in which lists are handed to SQLite, generated at compile time.</summary>
[JsonSerializable(typeof(long[]))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class SqliteLists : JsonSerializerContext;
