using System.Net.Sockets;
using System.Text;
using Lakwerk.Intake.Helpers;

namespace Lakwerk.Intake.Tests.Helpers;

/// <summary>A stand-in for clamd that speaks its protocol, for the real one takes a gigabyte of signatures to start.</summary>
public sealed class VirusScanTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("een gewone brief", "post.txt: Document")]
    [InlineData("hier zit de ZIEKTE in", "post.txt: Unreadable Virus")]
    public void A_file_is_opened_only_when_the_scanner_finds_nothing(string text, string line)
    {
        var file = _folder.Write("post.txt", text);
        using var scanner = new Scanner(_folder.PathOf("clamd.ctl"));
        var taken = Collected.Take(file, new IntakeSettings { Recognise = false, ScanForViruses = true, VirusScanner = scanner.Path });
        Assert.Equal([line], taken.Lines());
        Assert.Equal(text, scanner.Heard);
    }

    [Fact]
    public void A_scanner_that_was_asked_for_and_does_not_run_stops_the_intake_with_a_sentence()
    {
        var settings = new IntakeSettings { ScanForViruses = true, VirusScanner = _folder.PathOf("niets") };
        var problem = Assert.Throws<HelperException>(() => Collected.Take(_folder.Write("a.txt", "tekst"), settings));
        Assert.Contains("sudo apt-get install clamav-daemon", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_asked_unless_it_is_switched_on() =>
        Assert.Equal(["a.txt: Document"], Collected.Take(_folder.Write("a.txt", "tekst"), new IntakeSettings { Recognise = false, VirusScanner = _folder.PathOf("niets") }).Lines());

    private sealed class Scanner : IDisposable
    {
        private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        private readonly Task<string> _work;

        public Scanner(string path)
        {
            Path = path;
            _socket.Bind(new UnixDomainSocketEndPoint(path));
            _socket.Listen();
            _work = Task.Run(Serve);
        }

        public string Path { get; }

        public string Heard => _work.Result;

        public void Dispose() => _socket.Dispose();

        private string Serve()
        {
            using var stream = new NetworkStream(_socket.Accept(), ownsSocket: true);
            using var reader = new BinaryReader(stream);
            Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(reader.ReadBytes(10)));
            using var heard = new MemoryStream();
            while (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(reader.ReadBytes(4)) is > 0 and var length) heard.Write(reader.ReadBytes(length));
            var text = Encoding.UTF8.GetString(heard.ToArray());
            stream.Write(text.Contains("ZIEKTE", StringComparison.Ordinal) ? "stream: Proef.Ziekte FOUND\0"u8 : "stream: OK\0"u8);
            return text;
        }
    }
}
