using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Lakwerk.Intake.Unpacking;

namespace Lakwerk.Intake.Helpers;

/// <summary>
/// Asks a running clamd about a file, by the INSTREAM command of its protocol. Off unless asked for; when asked for and not
/// running, the intake stops and says so: a scan that silently does not happen is worse than none.
/// </summary>
internal static class VirusScan
{
    private const int ChunkLength = 64 * 1024;
    private const int LongestAnswer = 4096;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly string[] UsualSockets = ["/run/clamav/clamd.ctl", "/var/run/clamav/clamd.ctl", "/run/clamd.scan/clamd.sock"];

    /// <exception cref="UnreadableException">The file holds a virus, or is larger than the scanner takes.</exception>
    /// <exception cref="HelperException">The scanner is missing, or does not answer.</exception>
    public static void Check(Payload payload, string? socket, CancellationToken stop)
    {
        var answer = Ask(payload, socket ?? UsualSockets.FirstOrDefault(File.Exists) ?? UsualSockets[0], stop);
        if (answer.EndsWith("OK", StringComparison.Ordinal)) return;
        if (answer.EndsWith("FOUND", StringComparison.Ordinal)) throw new UnreadableException(UnreadableReason.Virus, $"De virusscanner vond een virus ({NameIn(answer)}); het bestand is niet geopend.");
        if (answer.Contains("size limit", StringComparison.Ordinal)) throw new UnreadableException(UnreadableReason.TooLarge, "Het bestand is groter dan de virusscanner toelaat en is niet geopend.");
        throw new HelperException($"De virusscanner gaf geen bruikbaar antwoord: {(answer.Length == 0 ? "niets" : answer)}.");
    }

    private static string Ask(Payload payload, string path, CancellationToken stop)
    {
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) { SendTimeout = (int)Patience.TotalMilliseconds, ReceiveTimeout = (int)Patience.TotalMilliseconds };
            socket.Connect(new UnixDomainSocketEndPoint(path));
            Send(socket, payload, stop);
            return Answer(socket);
        }
        catch (SocketException problem)
        {
            throw new HelperException($"De virusscan vraagt een draaiende clamd, die op {path} niet antwoordt: sudo apt-get install clamav-daemon.", problem) { IsMissing = true };
        }
    }

    /// <summary>Chunks, each after its length as four bytes, most significant first; an empty one ends the file.</summary>
    private static void Send(Socket socket, Payload payload, CancellationToken stop)
    {
        socket.Send("zINSTREAM\0"u8);
        using var content = payload.Open();
        var chunk = new byte[4 + ChunkLength];
        int read;
        do
        {
            stop.ThrowIfCancellationRequested();
            read = content.Read(chunk, 4, ChunkLength);
            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            if (!Sent(socket, chunk.AsSpan(0, 4 + read))) return;
        }
        while (read > 0);
    }

    /// <summary>False when the scanner has heard enough: it answers before the end when the file passes its limit.</summary>
    private static bool Sent(Socket socket, ReadOnlySpan<byte> bytes)
    {
        try
        {
            while (!bytes.IsEmpty) bytes = bytes[socket.Send(bytes)..];
            return true;
        }
        catch (SocketException problem) when (problem.SocketErrorCode is SocketError.Shutdown or SocketError.ConnectionReset or SocketError.ConnectionAborted)
        {
            return false;
        }
    }

    private static string Answer(Socket socket)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        while (length < answer.Length && socket.Receive(answer.AsSpan(length)) is > 0 and var read) length += read;
        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n', ' ');
    }

    private static string NameIn(string answer) => answer[(answer.IndexOf(':', StringComparison.Ordinal) + 1)..^"FOUND".Length].Trim();
}
