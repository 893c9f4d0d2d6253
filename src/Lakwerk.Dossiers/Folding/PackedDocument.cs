namespace Lakwerk.Dossiers.Folding;

/// <summary>A document as a snapshot holds it: writing and reading side by side, so that what is added to one is added to both.</summary>
internal static class PackedDocument
{
    public static void Write(PackedWriter w, Document d)
    {
        w.Text(d.Id.Value);
        w.Repeated(d.List.Value);
        Write(w, d.Details);
        w.Optional(d.Parent?.Value);
        w.Number(d.Order);
        w.Optional(d.Number);
        w.Optional(d.DuplicateOf?.Value);
        w.Number(d.Marks.Length);
        foreach (var mark in d.Marks)
            PackedMark.Write(w, mark);
        w.Flag(d.Judged is not null);
        if (d.Judged is { } judged)
            Write(w, judged);
        w.Texts(d.RejectedSuggestions);
        w.Optional(d.ResidualText);
        w.Optional(d.LastWorker);
        w.Optional(d.SignedOffBy);
        w.Optional(d.Suspended);
        w.Number(d.Releases.Length);
        foreach (var release in d.Releases)
            Write(w, release);
        w.Number(d.Remarks.Length);
        foreach (var remark in d.Remarks)
            Write(w, remark);
    }

    public static Document Read(PackedReader r) => new(new DocumentId(r.Text()), new ListId(r.Repeated()), ReadDetails(r), IdOrNone(r), r.Number())
    {
        Number = r.OptionalText(),
        DuplicateOf = IdOrNone(r),
        Marks = r.Many(PackedMark.Read),
        Judged = r.Flag() ? new DocumentJudged((Assessment)r.Number(), r.Texts(), r.OptionalText(), r.OptionalText(), r.Actor()) : null,
        RejectedSuggestions = r.Texts(),
        ResidualText = r.OptionalText(),
        LastWorker = r.OptionalActor(),
        SignedOffBy = r.OptionalActor(),
        Suspended = r.OptionalText(),
        Releases = r.Many(ReadRelease),
        Remarks = r.Many(ReadRemark),
    };

    public static void Write(PackedWriter w, AsideDocument aside)
    {
        Write(w, aside.Document);
        w.Text(aside.Reason);
        w.Actor(aside.By);
        Write(w, aside.At);
    }

    public static AsideDocument ReadAside(PackedReader r) => new(Read(r), r.Text(), r.Actor(), ReadMoment(r));

    private static void Write(PackedWriter w, DocumentDetails d)
    {
        w.Text(d.Title);
        w.Optional(d.Date?.DayNumber);
        w.Flag(d.Time is not null);
        if (d.Time is { } time)
            w.Long(time.Ticks);
        foreach (var text in (ReadOnlySpan<string?>)[d.Sender, d.Recipient, d.Kind, d.Sha256, d.Note, d.Internal, d.ExternalId, d.Matter, d.PublicationContext, d.FileType])
            w.Optional(text);
        foreach (var number in (ReadOnlySpan<int?>)[d.Pages, d.Family, d.Thread])
            w.Optional(number);
        w.Flag(d.Environmental);
        w.Flag(d.Emissions);
        w.Texts(d.Links);
        w.Texts(d.Related);
        w.Texts(d.Cases);
        w.Texts([.. d.Other.SelectMany(cell => (string[])[cell.Header, cell.Value])]);
    }

    private static DocumentDetails ReadDetails(PackedReader r) => new(r.Text())
    {
        Date = r.OptionalNumber() is { } day ? DateOnly.FromDayNumber(day) : null,
        Time = r.Flag() ? new TimeOnly(r.Long()) : null,
        Sender = r.OptionalText(),
        Recipient = r.OptionalText(),
        Kind = r.OptionalText(),
        Sha256 = r.OptionalText(),
        Note = r.OptionalText(),
        Internal = r.OptionalText(),
        ExternalId = r.OptionalText(),
        Matter = r.OptionalText(),
        PublicationContext = r.OptionalText(),
        FileType = r.OptionalText(),
        Pages = r.OptionalNumber(),
        Family = r.OptionalNumber(),
        Thread = r.OptionalNumber(),
        Environmental = r.Flag(),
        Emissions = r.Flag(),
        Links = r.Texts(),
        Related = r.Texts(),
        Cases = r.Texts(),
        Other = [.. r.Texts().Chunk(2).Select(cell => new OtherColumn(cell[0], cell[1]))],
    };

    private static void Write(PackedWriter w, DocumentJudged judged)
    {
        w.Number((int)judged.Assessment);
        w.Texts(judged.Codes);
        w.Optional(judged.Reason);
        w.Optional(judged.Link);
        w.Actor(judged.By);
    }

    private static void Write(PackedWriter w, Release release)
    {
        w.Repeated(release.Decision.Value);
        w.Text(release.Sha256);
        Write(w, release.At);
    }

    private static Release ReadRelease(PackedReader r) => new(new DecisionId(r.Repeated()), r.Text(), ReadMoment(r));

    private static void Write(PackedWriter w, Remark remark)
    {
        w.Text(remark.Id.Value);
        w.Optional(remark.Mark?.Value);
        w.Text(remark.Text);
        w.Actor(remark.By);
        Write(w, remark.At);
        w.Optional(remark.Asked);
        w.Optional(remark.Answer);
        w.Optional(remark.SettledBy);
    }

    private static Remark ReadRemark(PackedReader r) => new(new RemarkId(r.Text()), r.OptionalText() is { } mark ? new MarkId(mark) : null, r.Text(), r.Actor(), ReadMoment(r))
    {
        Asked = r.OptionalActor(),
        Answer = r.OptionalText(),
        SettledBy = r.OptionalActor(),
    };

    private static void Write(PackedWriter w, DateTimeOffset moment)
    {
        w.Long(moment.Ticks);
        w.Long(moment.Offset.Ticks);
    }

    private static DateTimeOffset ReadMoment(PackedReader r) => new(r.Long(), new TimeSpan(r.Long()));

    private static DocumentId? IdOrNone(PackedReader r) => r.OptionalText() is { } id ? new DocumentId(id) : null;
}
