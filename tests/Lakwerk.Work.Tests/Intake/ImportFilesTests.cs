using System.Text;
using Lakwerk.Dossiers;
using Lakwerk.Intake;
using Lakwerk.Pdf.Layout;
using Lakwerk.Pdf.Objects;
using Lakwerk.Work.Intake;
using Lakwerk.Work.Tests.Dossiers;

namespace Lakwerk.Work.Tests.Intake;

/// <summary>A heap into a folder and a dossier; again, and taken up where it stopped.</summary>
public sealed class ImportFilesTests : IDisposable
{
    private readonly TempFolder _heap = new();
    private readonly TempFolder _kept = new();

    public void Dispose()
    {
        _heap.Dispose();
        _kept.Dispose();
    }

    [Fact]
    public void The_same_folder_twice_adds_nothing()
    {
        Heap(5);
        var first = Take();
        var second = Take();
        Assert.Equal((5, 0), (first.Documents, first.Skipped));
        Assert.Equal((5, 5), (second.Documents, second.Skipped));
        Assert.Equal(first.Rows.Select(row => row.Row), second.Rows.Select(row => row.Row));
    }

    [Fact]
    public void A_file_that_changed_comes_in_again()
    {
        Heap(2);
        Take();
        _heap.Write("brief 0.txt", "Iets heel anders dan eerst.");
        Assert.Equal(3, Take().Documents);
    }

    [Fact]
    public void A_run_that_was_stopped_is_taken_up_where_it_was()
    {
        Heap(40);
        using var stopping = new CancellationTokenSource();
        var stopAtTen = new Watcher(progress =>
        {
            if (progress.Files >= 10) stopping.Cancel();
        });
        Assert.ThrowsAny<OperationCanceledException>(() => Take(new IntakeSettings { Recognise = false, Stop = stopping.Token }, stopAtTen));

        var taken = Take();

        Assert.Equal(40, taken.Documents);
        Assert.InRange(taken.Skipped, 10, 39);
        Assert.Equal(Enumerable.Range(1, 40), taken.Rows.Select(row => row.Row.Number));
    }

    [Fact]
    public void Half_a_line_that_a_power_cut_left_is_forgotten()
    {
        Heap(3);
        Take();
        var state = _kept.PathOf(".lakwerk/rows.jsonl");
        var whole = File.ReadAllText(state);
        File.WriteAllText(state, whole[..(whole.TrimEnd().LastIndexOf('\n') - 40)]);
        var taken = Take();
        Assert.Equal((3, 2), (taken.Documents, taken.Skipped));
    }

    /// <summary>Who installs the helper that a row asks for, or opens a folder that was closed, runs the same again.</summary>
    [Theory]
    [InlineData("HelperMissing")]
    [InlineData("NotAccessible")]
    public void A_file_that_failed_for_another_reason_than_itself_is_tried_again(string reason)
    {
        Heap(1);
        Take();
        var state = _kept.PathOf(".lakwerk/rows.jsonl");
        File.WriteAllText(state, File.ReadAllText(state).Replace("\"outcome\":\"Document\"", $"\"outcome\":\"Unreadable\",\"reason\":\"{reason}\"", StringComparison.Ordinal));

        var row = Assert.Single(Take().Rows).Row;

        Assert.Equal(IntakeOutcome.Document, row.Outcome);
        Assert.Equal(row, Assert.Single(Take().Rows).Row);
    }

    [Fact]
    public void Two_runs_at_once_on_one_folder_are_refused()
    {
        using var open = IntakeFolder.Open(_kept.Root);
        Assert.Throws<IntakeBusyException>(() => IntakeFolder.Open(_kept.Root));
    }

    [Fact]
    public void A_folder_inside_the_heap_is_not_taken_in_itself()
    {
        Heap(2);
        using var folder = IntakeFolder.Open(_heap.PathOf("uit"));
        ImportFiles.Run([_heap.Root], folder, new IntakeSettings { Recognise = false });
        Assert.Equal(2, ImportFiles.Run([_heap.Root], folder, new IntakeSettings { Recognise = false }).Rows.Count);
    }

    [Fact]
    public void A_dossier_gets_each_document_once_with_its_date_title_and_family()
    {
        using var scene = new OfficeScene();
        _heap.Write("mail.eml", Mail("Planning fietspaden", ("nota.txt", "Nota\nDatum: 3 april 2020\nBetreft: Fietspad langs de Voorbeeldlaan\nHet pad wordt breder.")));
        Assert.Equal(2, Put(scene));
        Assert.Equal(0, Put(scene));

        var documents = scene.Dossier.Documents.Values.OrderBy(document => document.Order).ToList();
        Assert.Equal(["Planning fietspaden", "Nota Fietspad langs de Voorbeeldlaan"], documents.Select(document => document.Details.Title));
        Assert.Equal([new DateOnly(2020, 3, 12), new DateOnly(2020, 4, 3)], documents.Select(document => document.Details.Date!.Value));
        Assert.Equal(documents[0].Id, documents[1].Parent);
        Assert.Equal("e-mail", documents[0].Details.Kind);
    }

    [Fact]
    public void A_day_that_is_yet_to_come_is_not_the_date_of_a_document()
    {
        using var scene = new OfficeScene();
        _heap.Write("mail.eml", Mail("Contract", ("contract.txt", "Contract\nDatum: 31 december 2099\nHet contract eindigt op die dag.")));
        Put(scene);

        var contract = scene.Dossier.Documents.Values.OrderBy(document => document.Order).Last().Details;
        Assert.Null(contract.Date);
        Assert.Contains("ligt in de toekomst", contract.Internal, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_attachment_of_two_mails_is_a_duplicate_in_the_dossier_too()
    {
        using var scene = new OfficeScene();
        _heap.Write("1.eml", Mail("Een", ("nota.txt", "Dezelfde nota bij twee mails.")));
        _heap.Write("2.eml", Mail("Twee", ("nota.txt", "Dezelfde nota bij twee mails.")));
        Put(scene);
        var documents = scene.Dossier.Documents.Values.OrderBy(document => document.Order).ToList();
        Assert.Equal(documents[1].Id, documents[3].DuplicateOf);
        Assert.Equal(documents[2].Id, documents[3].Parent);
    }

    /// <summary>It is read once, while it is made; who opens the folder later reads the file.</summary>
    [Fact]
    public void The_text_of_a_document_that_was_made_here_is_what_its_file_tells()
    {
        using var scene = new OfficeScene();
        _heap.Write("mail.eml", Mail("Planning", ("nota.txt", "Nota over het fietspad.")));
        using (var folder = IntakeFolder.Open(_kept.Root))
        {
            var report = ImportFiles.Run([_heap.Root], folder, new IntakeSettings { Recognise = false });
            Assert.All(report.Rows, row => Assert.NotNull(folder.ToldPages(row)));
            IntakeIntoDossier.Add(report, folder, scene.Office, OfficeScene.Id, OfficeScene.Handler);
        }

        foreach (var document in scene.Dossier.Documents.Values)
        {
            using var file = PdfDocument.Open(scene.Office.Documents.Original(document));
            Assert.Equal(new DocumentTextReader(file).ReadPage(1).Text, scene.Office.Documents.Text(document).Pages[0].Text);
        }

        using var later = IntakeFolder.Open(_kept.Root);
        Assert.All(later.Records, row => Assert.Null(later.ToldPages(row)));
    }

    /// <summary>One may lead out of the folder, the other round and round.</summary>
    [Fact]
    public void A_link_in_a_folder_has_its_row_and_is_not_followed()
    {
        Heap(1);
        File.CreateSymbolicLink(_heap.PathOf("naar-buiten.txt"), "/etc/hostname");
        Directory.CreateSymbolicLink(_heap.PathOf("rond"), _heap.Root);
        var rows = Take().Rows.Select(row => (Path.GetFileName(row.Row.Path), row.Row.Reason));
        Assert.Equal([("brief 0.txt", null), ("naar-buiten.txt", UnreadableReason.UnsafePath), ("rond", (UnreadableReason?)UnreadableReason.UnsafePath)], rows);
        Assert.Equal(3, Take().Skipped);
    }

    private void Heap(int count)
    {
        for (var i = 0; i < count; i++) _heap.Write($"brief {i}.txt", $"Geachte heer, dit is brief nummer {i} over het fietspad.");
    }

    private IntakeReport Take(IntakeSettings? settings = null, IProgress<IntakeProgress>? progress = null)
    {
        using var folder = IntakeFolder.Open(_kept.Root);
        return ImportFiles.Run([_heap.Root], folder, settings ?? new IntakeSettings { Recognise = false }, progress);
    }

    private int Put(OfficeScene scene)
    {
        using var folder = IntakeFolder.Open(_kept.Root);
        var report = ImportFiles.Run([_heap.Root], folder, new IntakeSettings { Recognise = false });
        AccountTable.Write(report, folder);
        return IntakeIntoDossier.Add(report, folder, scene.Office, OfficeScene.Id, OfficeScene.Handler);
    }

    private static byte[] Mail(string subject, (string Name, string Text) attachment) => Encoding.UTF8.GetBytes(
        "From: Piet Jansen <piet@example.org>\r\nTo: team@example.org\r\nDate: Thu, 12 Mar 2020 10:00:00 +0100\r\n"
        + $"Subject: {subject}\r\nMessage-ID: <{subject.GetHashCode(StringComparison.Ordinal)}@example.org>\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/mixed; boundary=grens\r\n\r\n--grens\r\nContent-Type: text/plain\r\n\r\nZie bijlage bij " + subject + ".\r\n"
        + $"--grens\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename=\"{attachment.Name}\"\r\n\r\n{attachment.Text}\r\n--grens--\r\n");

    private sealed class Watcher(Action<IntakeProgress> act) : IProgress<IntakeProgress>
    {
        public void Report(IntakeProgress value) => act(value);
    }
}
