using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Lakwerk.Intake.Tests.Mail;

namespace Lakwerk.Intake.Tests;

/// <summary>Nothing is lost: every file and every attachment at any depth ends as a document, a duplicate, or a row with its reason.</summary>
public sealed class AccountingTests
{
    [Fact]
    public void A_heap_is_accounted_for_to_the_last_file()
    {
        using var folder = new TempFolder();
        folder.Write("a/brief.txt", "Geachte heer, hierbij de stukken.");
        folder.Write("a/kopie.txt", "Geachte heer, hierbij de stukken.");
        folder.Write("b/leeg.txt", "");
        folder.Write("b/onbekend.dat", [1, 2, 3, 0, 4, 5, 6, 7]);
        folder.Write("b/winmail.dat", [0x78, 0x9F, 0x3E, 0x22, 0, 0, 1]);
        folder.Write("b/stuk.pdf", "%PDF-1.4 maar verder niets"u8.ToArray());
        folder.Write("b/verkeerd.doc", "Dit is gewone tekst met een verkeerde naam."u8.ToArray());
        folder.Write("c/mail.eml", MailWith(("bijlage.txt", "Een bijlage."u8.ToArray()), ("archief.zip", ZipMaker.Zip(("map/in.txt", "In het archief."u8.ToArray()), ("../uit.txt", "x"u8.ToArray())))));
        folder.Write("c/post.tar.gz", TarGz(("x.txt", "In de tar."u8.ToArray())));
        Assert.Equal(
            [
                "a/brief.txt: Document",
                "a/kopie.txt: Duplicate",
                "b/leeg.txt: Unreadable Empty",
                "b/onbekend.dat: Unreadable Unknown",
                "b/stuk.pdf: Unreadable Corrupt",
                "b/verkeerd.doc: Document",
                "b/winmail.dat: Unreadable NoDocument",
                "c/mail.eml: Document",
                "c/mail.eml » bijlage.txt: Document",
                "c/mail.eml » archief.zip: Unpacked",
                "c/mail.eml » archief.zip » map/in.txt: Document",
                "c/mail.eml » archief.zip » ../uit.txt: Unreadable UnsafePath",
                "c/post.tar.gz: Unpacked",
                "c/post.tar.gz » x.txt: Document",
            ],
            Collected.Take(folder.Root).Lines());
    }

    [Fact]
    public void Every_unread_row_says_why_in_a_sentence()
    {
        using var folder = new TempFolder();
        folder.Write("leeg", "");
        folder.Write("raar", [1, 0, 2, 0]);
        folder.Write("stuk.zip", "PK\x03\x04 en verder niets"u8.ToArray());
        Assert.All(Collected.Take(folder.Root).Rows, row => Assert.Matches(@"^[A-Z].*\.$", row.Sentence));
    }

    [Fact]
    public void The_same_attachment_nine_times_is_one_document()
    {
        using var folder = new TempFolder();
        for (var i = 0; i < 9; i++) folder.Write($"{i}.eml", MailWith($"Bericht {i}", ("nota.txt", "Dezelfde nota."u8.ToArray())));
        var taken = Collected.Take(folder.Root);
        Assert.Equal(10, taken.Rows.Count(row => row.Outcome == IntakeOutcome.Document));
        Assert.Equal(8, taken.Rows.Count(row => row.Outcome == IntakeOutcome.Duplicate && row.TwinOf == 2));
    }

    [Fact]
    public void Messages_inside_messages_end_in_a_row_and_not_in_a_crash()
    {
        var mail = "Subject: diep\r\nDate: x\r\nFrom: a@b.nl\r\n\r\nkern"u8.ToArray();
        using var nested = new MemoryStream();
        for (var i = 0; i < 10_000; i++) nested.Write("From: a@b.nl\r\nDate: x\r\nSubject: s\r\nContent-Type: message/rfc822\r\n\r\n"u8);
        nested.Write(mail);
        using var folder = new TempFolder();
        folder.Write("diep.eml", nested.ToArray());
        var taken = Collected.Take(folder.Root);
        Assert.Equal(UnreadableReason.TooDeep, taken.Rows[^1].Reason);
        Assert.Equal(IntakeLimits.Default.Nesting + 2, taken.Rows.Count);
    }

    [Fact]
    public void A_zip_bomb_ends_in_a_row()
    {
        using var folder = new TempFolder();
        folder.Write("bom.zip", ZipMaker.Zip(("nullen.txt", new byte[64 * 1024 * 1024])));
        Assert.Equal(["bom.zip: Unpacked", "bom.zip » nullen.txt: Unreadable TooLarge"], Collected.Take(folder.Root).Lines());
    }

    [Fact]
    public void A_gzip_bomb_ends_in_a_row()
    {
        using var folder = new TempFolder();
        folder.Write("bom.tar.gz", TarGz(("nullen.txt", new byte[64 * 1024 * 1024])));
        var last = Collected.Take(folder.Root).Rows[^1];
        Assert.Equal(UnreadableReason.TooLarge, last.Reason);
    }

    /// <summary>Zeros packed twice over: a few hundred bytes that would be 300 MB.</summary>
    [Fact]
    public void A_pdf_bomb_ends_in_a_row_or_a_page_without_text_and_not_in_a_full_memory()
    {
        var packed = Deflated(Deflated(new byte[300 * 1024 * 1024]));
        var bomb = new PdfFileBuilder().Object(1, "<< /Type /Catalog /Pages 2 0 R >>").Object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
            .Object(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>")
            .Raw($"4 0 obj\n<< /Length {packed.Length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n").Raw(packed).Raw("\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");
        using var folder = new TempFolder();
        folder.Write("bom.pdf", bomb.ToArray());
        var taken = Collected.Take(folder.Root);
        var row = Assert.Single(taken.Rows);
        if (row.Outcome == IntakeOutcome.Document) Assert.Contains(Assert.Single(taken.Documents).Notes, note => note.Contains("kan de tekst niet worden gelezen", StringComparison.Ordinal));
        else Assert.Equal(UnreadableReason.TooLarge, row.Reason);
    }

    [Fact]
    public void A_page_tree_that_bites_its_tail_ends()
    {
        var file = new PdfFileBuilder().Object(1, "<< /Type /Catalog /Pages 2 0 R >>").Object(2, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2000000000 >>").Xref();
        using var folder = new TempFolder();
        folder.Write("kring.pdf", file.ToArray());
        Assert.Equal(IntakeOutcome.Unreadable, Assert.Single(Collected.Take(folder.Root).Rows).Outcome);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("map/../../uit.txt")]
    [InlineData("..\\uit.txt")]
    [InlineData("C:/uit.txt")]
    public void A_name_that_leads_out_of_its_archive_is_a_row_and_no_file(string name)
    {
        using var folder = new TempFolder();
        folder.Write("truc.tar.gz", TarGz((name, "x"u8.ToArray()), ("goed.txt", "Gewone tekst."u8.ToArray())));
        folder.Write("truc.zip", ZipMaker.Zip((name, "y"u8.ToArray())));
        var rows = Collected.Take(folder.Root).Rows;
        Assert.Equal([UnreadableReason.UnsafePath, UnreadableReason.UnsafePath], rows.Where(row => row.Outcome == IntakeOutcome.Unreadable).Select(row => row.Reason!.Value));
        Assert.Contains(rows, row => row.Path.EndsWith("goed.txt", StringComparison.Ordinal) && row.Outcome == IntakeOutcome.Document);
    }

    [RequiresToolFact("bsdtar")]
    public void A_link_in_an_archive_is_told_and_never_followed()
    {
        using var folder = new TempFolder();
        using var apart = new TempFolder();
        File.CreateSymbolicLink(apart.PathOf("link.txt"), "/etc/hostname");
        apart.Write("goed.txt", "Gewone tekst.");
        Tool.Run("bsdtar", "--format", "7zip", "-cf", folder.PathOf("truc.7z"), "-C", apart.Root, "goed.txt", "link.txt").Expect();
        Tool.Run("bsdtar", "-czf", folder.PathOf("truc.tar.gz"), "-C", apart.Root, "goed.txt", "link.txt").Expect();
        var rows = Collected.Take(folder.Root).Rows.Where(row => row.Path.EndsWith("link.txt", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal((IntakeOutcome.Unreadable, UnreadableReason.UnsafePath), (row.Outcome, row.Reason!.Value)));
    }

    [Fact]
    public void An_archive_that_holds_itself_deeper_and_deeper_ends_at_the_limit()
    {
        var bytes = "kern"u8.ToArray();
        for (var i = 0; i < 40; i++) bytes = ZipMaker.Zip(("in.zip", bytes));
        using var folder = new TempFolder();
        folder.Write("matroesjka.zip", bytes);
        Assert.Equal(UnreadableReason.TooDeep, Collected.Take(folder.Root).Rows[^1].Reason);
    }

    [Fact]
    public void Too_many_files_end_in_one_row_for_the_rest()
    {
        using var folder = new TempFolder();
        folder.Write("veel.zip", ZipMaker.Zip([.. Enumerable.Range(0, 20).Select(i => ($"{i}.txt", Encoding.UTF8.GetBytes($"bestand {i}")))]));
        var taken = Collected.Take(folder.Root, new IntakeSettings { Recognise = false, Limits = new IntakeLimits { Items = 5 } });
        Assert.Equal(5, taken.Rows.Count(row => row.Outcome == IntakeOutcome.Document));
        Assert.Equal(UnreadableReason.TooLarge, taken.Rows[^1].Reason);
    }

    [Fact]
    public void Litter_of_operating_systems_has_a_row_too()
    {
        using var folder = new TempFolder();
        folder.Write("mac.zip", ZipMaker.Zip(("__MACOSX/._a", [0, 5]), ("a.txt", "tekst"u8.ToArray())));
        Assert.Equal(["mac.zip: Unpacked", "mac.zip » __MACOSX/._a: Unreadable NoDocument", "mac.zip » a.txt: Document"], Collected.Take(folder.Root).Lines());
    }

    /// <summary>Trees of mails, archives and files drawn at random: the number of rows is the number of things that were put in.</summary>
    [Fact]
    public void Any_tree_of_files_gives_one_row_for_each() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var tree = new RandomTree(new Random(seed));
        using var folder = new TempFolder();
        folder.Write(tree.Name, tree.Bytes);
        return Collected.Take(folder.Root).Rows.Count == tree.Count;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    /// <summary>Opening a pipe that nobody writes to waits for ever.</summary>
    [RequiresToolFact("mkfifo")]
    public void A_pipe_in_a_folder_has_its_row_and_holds_nothing_up()
    {
        using var folder = new TempFolder();
        Tool.Run("mkfifo", folder.PathOf("pijp")).Expect();
        folder.Write("goed.txt", "Gewone tekst.");
        Assert.Equal(["goed.txt: Document", "pijp: Unreadable Empty"], Collected.Take(folder.Root).Lines());
    }

    /// <summary>However little of a head it has.</summary>
    [Fact]
    public void What_comes_out_of_a_mailbox_is_a_mail()
    {
        using var folder = new TempFolder();
        folder.Write("post.mbox", "From a@b.nl Thu Mar 12 10:00:00 2020\nFrom: z@z.nl\nSubject: twee\n\nHallo.\n");
        var mail = Assert.Single(Collected.Take(folder.Root).Documents);
        Assert.Equal(("z@z.nl", "twee"), (mail.Facts.Sender, mail.Facts.Title?.Value));
    }

    internal static byte[] MailWith(params (string Name, byte[] Bytes)[] files) => MailWith("Stukken", files);

    internal static byte[] MailWith(string subject, params (string Name, byte[] Bytes)[] files)
    {
        var mail = new StringBuilder($"From: Piet Jansen <piet@voorbeeld.nl>\nTo: team@voorbeeld.nl\nDate: Thu, 12 Mar 2020 10:00:00 +0100\nSubject: {subject}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=grens\n\n--grens\nContent-Type: text/plain\n\nZie de bijlagen bij {subject}.\n");
        foreach (var (name, bytes) in files)
            mail.Append($"--grens\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"{name}\"\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks)}\n");
        return MailText.Bytes(mail + "--grens--\n");
    }

    private static byte[] Deflated(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var zlib = new ZLibStream(stream, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(bytes);
        return stream.ToArray();
    }

    private static byte[] TarGz(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        using (var tar = new TarWriter(gzip, TarEntryFormat.Pax))
        {
            foreach (var (name, bytes) in files) tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
        }

        return stream.ToArray();
    }

    private sealed class RandomTree
    {
        private readonly Random _random;
        private int _next;

        public RandomTree(Random random)
        {
            _random = random;
            (Name, Bytes) = Make(0);
        }

        public string Name { get; }

        public byte[] Bytes { get; }

        public int Count { get; private set; }

        private (string Name, byte[] Bytes) Make(int depth)
        {
            Count++;
            var number = _next++;
            var kind = depth >= 3 ? 0 : _random.Next(4);
            return kind switch
            {
                1 => ($"{number}.zip", ZipMaker.Zip(Children(depth))),
                2 => ($"{number}.eml", MailWith($"Mail {number}", Children(depth))),
                3 => ($"{number}.tar.gz", TarGz(Children(depth))),
                _ => ($"{number}.txt", Encoding.UTF8.GetBytes($"Document nummer {number} van {_random.Next()}.")),
            };
        }

        private (string, byte[])[] Children(int depth) => [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Make(depth + 1))];
    }
}
