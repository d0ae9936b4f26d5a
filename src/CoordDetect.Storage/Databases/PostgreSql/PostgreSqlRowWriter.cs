using CoordDetect.Core;
using Npgsql;
using NpgsqlTypes;

namespace CoordDetect.Storage.Databases.PostgreSql;

/// <summary>One COPY.</summary>
internal sealed class PostgreSqlRowWriter(NpgsqlBinaryImporter copy) : RowWriter
{
    public override RowWriter Row()
    {
        FaultPoint.Pass("row");
        copy.StartRow();
        return this;
    }

    public override RowWriter Add(long? value)
    {
        if (value is { } number) copy.Write(number, NpgsqlDbType.Bigint);
        else copy.WriteNull();
        return this;
    }

    public override RowWriter Add(double value)
    {
        copy.Write(value, NpgsqlDbType.Double);
        return this;
    }

    public override RowWriter Add(string? value)
    {
        if (value is null) copy.WriteNull();
        else copy.Write(value, NpgsqlDbType.Text);
        return this;
    }

    public override void End()
    {
    }

    public override async ValueTask CompleteAsync() => await copy.CompleteAsync().ConfigureAwait(false);

    public override ValueTask DisposeAsync() => copy.DisposeAsync();
}
