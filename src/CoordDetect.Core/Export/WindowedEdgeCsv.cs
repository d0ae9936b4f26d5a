using System.Buffers;
using System.Buffers.Text;
using System.Text;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Network.Windowed;

namespace CoordDetect.Core.Export;

/// <summary>Writes a plain windowed network as CSV: <c>account_a,account_b,weight</c>, and the mean distance in time where that is asked for.</summary>
public static class WindowedEdgeCsv
{
    private const int FlushAt = 1 << 16;

    private static readonly SearchValues<byte> Harmless =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_."u8);

    /// <summary>Writes the network to a stream, which stays open.</summary>
    /// <param name="network">The network.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="withTimeDelta">Whether a column <c>avg_time_delta</c> (seconds) is added; not by the toolkit's rules.</param>
    public static void Write(WindowedNetwork network, Stream stream, bool withTimeDelta = false)
    {
        byte[][] names = EncodedNames(network.Accounts);
        byte[] buffer = new byte[FlushAt];
        int used = Append(buffer, 0, withTimeDelta ? "account_a,account_b,weight,avg_time_delta\n"u8 : "account_a,account_b,weight\n"u8);
        foreach (WindowedEdge edge in network.Edges())
        {
            byte[] from = names[edge.From];
            byte[] to = names[edge.To];
            int needed = from.Length + to.Length + 64;
            if (used + needed > buffer.Length)
            {
                stream.Write(buffer, 0, used);
                used = 0;
                if (needed > buffer.Length) buffer = new byte[2 * needed];
            }
            used = Append(buffer, used, from);
            buffer[used++] = (byte)',';
            used = Append(buffer, used, to);
            buffer[used++] = (byte)',';
            Utf8Formatter.TryFormat(edge.Weight, buffer.AsSpan(used), out int written);
            used += written;
            if (withTimeDelta) used = AppendDelta(buffer, used, edge.AverageTimeDelta);
            buffer[used++] = (byte)'\n';
        }
        stream.Write(buffer, 0, used);
    }

    private static int AppendDelta(byte[] buffer, int used, double delta)
    {
        buffer[used++] = (byte)',';
        // The shortest form that reads back as the same number.
        Utf8Formatter.TryFormat(delta, buffer.AsSpan(used), out int written);
        return used + written;
    }

    private static int Append(byte[] buffer, int used, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(buffer.AsSpan(used));
        return used + bytes.Length;
    }

    // Each name is encoded once, however many edges it has; most hold nothing that needs care.
    private static byte[][] EncodedNames(Utf8Column accounts)
    {
        byte[][] names = new byte[accounts.Count][];
        for (int i = 0; i < names.Length; i++)
            names[i] = accounts[i].ContainsAnyExcept(Harmless) ? Encode(accounts.GetString(i)) : accounts[i].ToArray();
        return names;
    }

    private static byte[] Encode(string name)
    {
        StringWriter writer = new();
        new CsvText(writer).Text(name);
        return Encoding.UTF8.GetBytes(writer.ToString());
    }
}
