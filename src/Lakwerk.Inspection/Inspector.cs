using System.Security.Cryptography;
using Lakwerk.Inspection.Channels;
using Lakwerk.Inspection.Facts;
using Lakwerk.Inspection.Readers;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection;

/// <summary>
/// The witness. Reads a file and says on which of the known channels it leaks: alone, for what a bad redaction leaves
/// behind, or beside the original and the marks, for whether the redaction did what it claims.
/// </summary>
public static class Inspector
{
    /// <summary>Inspects a file on disk.</summary>
    /// <exception cref="PdfException">The file, or the original, cannot be read.</exception>
    /// <exception cref="InspectionException">The marks do not belong to the original.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static InspectionReport Inspect(string path, InspectionOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new InspectionOptions();
        return Inspect(options, foreign => new FileFacts(path, options, foreign));
    }

    /// <summary>Inspects a file in memory.</summary>
    /// <inheritdoc cref="Inspect(string, InspectionOptions?)"/>
    public static InspectionReport Inspect(ReadOnlyMemory<byte> bytes, InspectionOptions? options = null)
    {
        options ??= new InspectionOptions();
        return Inspect(options, foreign => new FileFacts(bytes, options, foreign));
    }

    private static InspectionReport Inspect(InspectionOptions options, Func<ForeignReaders, FileFacts> open)
    {
        Check(options);
        var foreign = new ForeignReaders(options);
        using var context = Open(options, foreign, open);
        var channels = ChannelTable.Create().Select(channel => (Channel: channel, Findings: new FindingList(options.FindingsPerChannel))).ToArray();
        InspectPages(context, channels);
        foreach (var (channel, findings) in channels) channel.Inspect(context, findings);
        var results = channels.Select(pair => Result(pair.Channel, pair.Findings)).ToArray();
        return new InspectionReport(
            Hashes(context, options),
            context.File.Document.PageCount,
            context.IsStrict,
            [.. results.Where(result => result.Number > 0)],
            results.FirstOrDefault(result => result.Number == Fidelity.ChannelNumber && options.Compares),
            foreign.Use);
    }

    private static void Check(InspectionOptions options)
    {
        if (options.HasOriginal != options.Marks is not null)
            throw new InspectionException("To compare, the inspection needs both the original and the marks.");
    }

    private static InspectionContext Open(InspectionOptions options, ForeignReaders foreign, Func<ForeignReaders, FileFacts> open)
    {
        var original = options.OriginalPath is { } path ? new FileFacts(path, options, foreign)
            : options.Original is { } before ? new FileFacts(before, options, foreign)
            : null;
        try
        {
            if (original is not null) Check(original.Document, options.Marks!);
            return new InspectionContext(open(foreign), original, options);
        }
        catch
        {
            original?.Dispose();
            throw;
        }
    }

    private static void Check(PdfDocument original, InspectionMarks marks)
    {
        if (marks.OriginalSha256 is { } expected && Hash(original.Source) != expected)
            throw new InspectionException("The marks were made for another file than the original given.");
        if (marks.Marks.Any(mark => mark.Page > original.PageCount))
            throw new InspectionException($"A mark stands on a page that the original, of {original.PageCount} pages, does not have.");
    }

    private static void InspectPages(InspectionContext context, (IChannel Channel, FindingList Findings)[] channels)
    {
        var originals = context.Original?.Document.PageCount ?? 0;
        for (var number = 1; number <= context.File.Document.PageCount; number++)
        {
            context.Options.Cancellation.ThrowIfCancellationRequested();
            var page = context.File.ReadPage(number, found => context.MarksOf(found).Boxes);
            if (page.Failure is { } reason) context.Failures.Add((number, reason));
            var original = number <= originals ? context.Original!.ReadPage(number) : null;
            var pair = new PageContext(context, page, original);
            if (original is not null) context.Removed.Add(original, pair.Marks);
            foreach (var (channel, findings) in channels) channel.InspectPage(pair, findings);
        }
    }

    private static ChannelResult Result(IChannel channel, FindingList findings)
    {
        var text = channel.Number == Fidelity.ChannelNumber ? Fidelity.Description : ChannelCatalogue.Of(channel.Number);
        return new ChannelResult(channel.Number, text.Id, text.Title, text.Meaning, findings.Verdict, findings.Findings, findings.Total);
    }

    private static List<FileHash> Hashes(InspectionContext context, InspectionOptions options)
    {
        var hashes = new List<FileHash> { OfFile(FileRoles.Result, context.File) };
        if (context.Original is { } original) hashes.Add(OfFile(FileRoles.Original, original));
        if (options.MarksFile is { } marks) hashes.Add(new FileHash(FileRoles.Marks, Hash(marks), marks.Length));
        return hashes;
    }

    private static FileHash OfFile(string role, FileFacts file) => new(role, Hash(file.Document.Source), file.Document.Source.Length);

    private static string Hash(PdfSource file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        for (long at = 0; at < file.Length; at += buffer.Length) hash.AppendData(buffer, 0, file.Read(at, buffer));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Hash(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
}
