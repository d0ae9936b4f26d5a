using System.Net.Sockets;
using CoordDetect.App.Jobs;
using CoordDetect.Core;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CoordDetect.App.Tests.Jobs;

public sealed class PassingTests
{
    [Fact]
    public void May_WhatPassesAndWhatStays_AreToldApart()
    {
        Assert.True(Passing.May(new IOException("No space left on device")));
        Assert.True(Passing.May(new UserFacingException("another process is writing", new IOException("locked"))));
        Assert.True(Passing.May(new SqliteException("busy", 5)));
        Assert.True(Passing.May(new SqliteException("full", 13)));
        Assert.True(Passing.May(new UserFacingException("unreachable", new Npgsql.NpgsqlException("x", new SocketException(111)))));
        Assert.False(Passing.May(new UserFacingException("The case holds no comment yet.")));
        Assert.False(Passing.May(new FileNotFoundException()));
        Assert.False(Passing.May(new SqliteException("no such table", 1)));
        Assert.False(Passing.May(new InvalidOperationException()));
    }

    [Fact]
    public void Wait_WithEachFailure_IsLongerUpToHalfAnHour()
    {
        TimeSpan[] waits = [.. Enumerable.Range(0, Passing.MostFailures).Select(Passing.Wait)];
        Assert.Equal(waits.Order(), waits);
        Assert.Equal((TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(30)), (waits[0], waits[^1]));
        Assert.InRange(waits.Aggregate((a, b) => a + b).TotalMinutes, 60, 120);
    }
}
