using Microsoft.Data.Sqlite;
using Xunit;

namespace CoordDetect.Storage.Tests.Faults;

public sealed class StoreFaultTests
{
    [Fact]
    public void Of_WhatTheSystemSays_IsTheRightKind()
    {
        Assert.Equal(StoreFaultKind.Full, StoreFaultException.Of(new SqliteException("full", 13), "x")!.Kind);
        Assert.Equal(StoreFaultKind.ReadOnly, StoreFaultException.Of(new SqliteException("readonly", 8), "x")!.Kind);
        Assert.Equal(StoreFaultKind.Busy, StoreFaultException.Of(new SqliteException("locked", 5), "x")!.Kind);
        Assert.Equal(StoreFaultKind.Damaged, StoreFaultException.Of(new SqliteException("not a database", 26), "x")!.Kind);
        Assert.Equal(StoreFaultKind.Full, StoreFaultException.Of(new IOException("no space", 28), "x")!.Kind);
        Assert.Equal(StoreFaultKind.ReadOnly, StoreFaultException.Of(new IOException("read-only file system", 30), "x")!.Kind);
        Assert.Equal(StoreFaultKind.Busy, StoreFaultException.Of(new IOException("used by another process", 11), "x")!.Kind);
        Assert.Equal(StoreFaultKind.ReadOnly, StoreFaultException.Of(new UnauthorizedAccessException(), "x")!.Kind);
        Assert.Null(StoreFaultException.Of(new SqliteException("syntax error", 1), "x"));
        Assert.Null(StoreFaultException.Of(new InvalidOperationException(), "x"));
    }
}
